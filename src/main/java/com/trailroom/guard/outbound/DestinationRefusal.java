package com.trailroom.guard.outbound;

import com.trailroom.kernel.Refusal;

/** Why an address is not called. None tells what a private address would have answered, or whether it exists. */
public enum DestinationRefusal implements Refusal.Reason {
    URL_INVALID("This is not an address that can be called. Give one such as https://shop.example/hook."),
    URL_NOT_HTTPS("The address must begin with https://."),
    URL_HAS_CREDENTIALS("The address must not hold a user name or a password."),
    URL_PORT_NOT_ALLOWED("The address must use port 443 or 8443."),
    URL_HOST_UNKNOWN("The address's host name cannot be found."),
    URL_HOST_NOT_PUBLIC("The address does not lead to a server on the public internet.");

    private final String words;

    DestinationRefusal(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public int status() {
        return 400;
    }
}
