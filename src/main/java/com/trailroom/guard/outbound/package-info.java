/**
 * Calls addresses that strangers gave: webhooks, pictures by URL.
 *
 * <p>Entrance: {@link com.trailroom.guard.outbound.OutboundCalls}.
 *
 * <p>Always true: https on port 443 or 8443 only, without user name or password. The host is resolved once; when any of its
 * addresses is in the table of {@link com.trailroom.guard.outbound.HostileAddresses} nothing is called; what is connected to
 * is one of the addresses that were looked at, so that a name cannot mean another one a moment later. The certificate must
 * be the host name's. Redirects are not followed, proxies of the environment not used, nothing is sent twice. A call ends in
 * the time it was given, however slowly the other side answers, and takes in no more than it was told to keep.
 *
 * <p>In dev mode {@code localhost} and loopback addresses are allowed too, on any port and by plain http: a partner tries a
 * webhook out on the own machine. A name that only resolves to loopback is refused there as well.
 *
 * <p>OkHttp's parser is the only one a URL is read with: what is checked is what is called.
 */
package com.trailroom.guard.outbound;
