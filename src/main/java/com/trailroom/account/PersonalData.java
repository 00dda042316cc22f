package com.trailroom.account;

/** What a room above knows of a person. Each such room implements it; CDI finds them. */
public interface PersonalData {

    /** Puts all of it into the parcel. */
    void export(String accountId, Parcel parcel);

    /** Erases all that may be erased; may be repeated. What the law wants kept stays, under the account's id alone. */
    void erase(String accountId);
}
