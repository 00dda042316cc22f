package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Secrets;
import com.trailroom.support.MemoryDatabase;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class AccountRoomTest {

    @Test
    void hashesPasswordsAsExpensivelyAsTheProductPromises() {
        try (MemoryDatabase memory = new MemoryDatabase()) {
            AccountRoom room = new AccountRoom();
            room.database = memory.database();
            room.documents = memory.documents();
            room.clock = Clock.systemUTC();
            room.secrets = new Secrets() {
                @Override
                public byte[] passwordPepper() {
                    return new byte[32];
                }
            };
            Accounts accounts = room.accounts();
            NewAccount form = new NewAccount("alice@example.org", "correct horse battery", "Alice", "1");
            assertInstanceOf(Registration.Registered.class, accounts.register(form));
            String hash =
                    memory.database().getCollection("users").find().first().getString("password_hash");
            assertTrue(hash.startsWith("$2a$12$"), hash);
        }
    }
}
