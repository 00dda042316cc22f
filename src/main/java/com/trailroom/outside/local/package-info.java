/** The local engine: {@code fitting}'s algorithms behind the port {@code TryOnEngine}; needs no service and no key. */
package com.trailroom.outside.local;
