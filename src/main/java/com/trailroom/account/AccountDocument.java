package com.trailroom.account;

import com.trailroom.account.AccountStore.Credentials;
import com.trailroom.store.BsonDate;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account as it begins in {@code users}. The credit fields are the ledger's: they start at nothing here, and are not read. */
@Entity("users")
class AccountDocument {

    @Id
    String id;

    @Column
    String email;

    @Column("email_parts")
    List<String> emailParts;

    @Column("password_hash")
    String passwordHash;

    @Column("password_version")
    int passwordVersion;

    @Column("auth_provider")
    String authProvider = "email";

    @Column("display_name")
    String displayName;

    @Column
    String role;

    @Column("is_active")
    boolean active;

    @Column("email_verified_at")
    @Convert(BsonDate.class)
    Instant emailVerified;

    @Column("second_factor_at")
    @Convert(BsonDate.class)
    Instant secondFactor;

    @Column("consent_version")
    String consentVersion;

    @Column("created_at")
    @Convert(BsonDate.class)
    Instant created;

    @Column("updated_at")
    @Convert(BsonDate.class)
    Instant updated;

    @Column
    long credits;

    @Column("daily_free_credits")
    long dailyFreeCredits;

    @Column("credit_seq")
    long creditSequence;

    static AccountDocument withPassword(Account account, String passwordHash, String consentVersion) {
        AccountDocument document = of(account, consentVersion);
        document.passwordHash = passwordHash;
        return document;
    }

    static AccountDocument ofGoogle(Account account, String consentVersion) {
        AccountDocument document = of(account, consentVersion);
        document.authProvider = "google";
        return document;
    }

    private static AccountDocument of(Account account, String consentVersion) {
        AccountDocument document = new AccountDocument();
        document.id = account.id();
        document.email = account.email();
        document.emailParts = EmailParts.of(account.email());
        document.emailVerified = account.emailVerified() ? account.created() : null;
        document.displayName = account.displayName();
        document.role = account.role();
        document.active = account.active();
        document.consentVersion = consentVersion;
        document.created = account.created();
        document.updated = account.created();
        return document;
    }

    Credentials credentials() {
        return new Credentials(account(), Optional.ofNullable(passwordHash), secondFactor != null);
    }

    Account account() {
        return new Account(id, email, displayName, role, active, emailVerified != null, created, passwordVersion);
    }
}
