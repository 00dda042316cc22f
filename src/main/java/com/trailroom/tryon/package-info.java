/**
 * Carries a try-on from request to expiry: jobs, queue, pictures; owns the port {@link com.trailroom.tryon.TryOnEngine}.
 *
 * <p>Always true: a job is debited once when it is accepted, and credited back once when it fails or is cancelled; it is
 * finished by the one node that holds its latest lease.
 *
 * <p>The sandbox ({@link com.trailroom.tryon.SandboxTryOns}) is beside it: jobs in a collection of their own, which cost
 * nothing, reach no engine, and end as {@link com.trailroom.tryon.MagicPicture} says.
 *
 * <p>What engines are asked for in words is {@code tryon.prompt}; pictures are {@code tryon.picture}; links to results are
 * {@code tryon.share}.
 *
 * <p>Not here: the ledger ({@code credit}), how a picture is made ({@code fitting}, {@code outside}).
 */
package com.trailroom.tryon;
