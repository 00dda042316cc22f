package com.trailroom.credit.bulk;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.credit.Adjustment;
import com.trailroom.kernel.CsvText;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes rows of a file's bytes, and says of each that is none what is wrong with it. */
final class BulkReader {

    static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SHOWN = 60;
    private static final List<String> HEAD = List.of("account", "credits", "reason");

    /** What was read. */
    record Read(List<BulkRow> rows, List<RowFault> faults) {}

    private final Accounts accounts;
    private final List<BulkRow> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private BulkReader(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Refuses a file that is none as a whole ({@link BulkRefusal}). */
    static Read read(byte[] bytes, Accounts accounts) {
        List<List<String>> all = fields(text(bytes));
        if (all.isEmpty()) throw Refusal.because(BulkRefusal.EMPTY);
        List<String> head = all.get(0).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!head.equals(HEAD) && !head.equals(HEAD.subList(0, 2))) throw Refusal.because(BulkRefusal.WRONG_COLUMNS);
        if (all.size() - 1 > MOST_ROWS) throw Refusal.because(BulkRefusal.TOO_MANY_ROWS);
        BulkReader reader = new BulkReader(accounts);
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).isEmpty()) reader.row(i + 1, all.get(i), head.size());
        }
        if (reader.rows.isEmpty() && reader.faults.isEmpty()) throw Refusal.because(BulkRefusal.EMPTY);
        return new Read(reader.rows, reader.faults);
    }

    private void row(int line, List<String> fields, int columns) {
        if (fields.size() != columns) {
            fault(line, "It has " + fields.size() + " fields instead of " + columns + ".");
            return;
        }
        String named = fields.get(0).strip();
        Optional<Account> account = account(named);
        Optional<Long> credits = credits(fields.get(1).strip());
        String reason = columns > 2 ? fields.get(2).strip() : "";
        int before = faults.size();
        if (named.isEmpty()) fault(line, "It names no account.");
        else if (account.isEmpty()) fault(line, "There is no account " + shown(named) + ".");
        if (credits.isEmpty()) fault(line, words(fields.get(1).strip()));
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            fault(line, "The reason is longer than " + LONGEST_REASON + " characters.");
        }
        if (reason.matches("[=+\\-@].*")) fault(line, "The reason begins like a formula.");
        if (reason.chars().anyMatch(Character::isISOControl)) fault(line, "The reason holds a control character.");
        account.map(Account::id).ifPresent(id -> {
            Integer earlier = lines.putIfAbsent(id, line);
            if (earlier != null) fault(line, "This account is in line " + earlier + " already.");
        });
        if (faults.size() > before) return;
        rows.add(new BulkRow(line, named, account.orElseThrow().id(), credits.orElseThrow(), reason));
    }

    private Optional<Account> account(String named) {
        if (named.isEmpty() || named.length() > 320) return Optional.empty();
        return Ids.isWellFormed("usr", named) ? accounts.find(named) : accounts.findByEmail(named);
    }

    /** A whole number; also as a spreadsheet writes one, with commas. */
    private static Optional<Long> credits(String text) {
        String digits = text.matches("[+-]?\\d{1,3}(,\\d{3})*") ? text.replace(",", "") : text;
        if (!digits.matches("[+-]?\\d{1,9}")) return Optional.empty();
        return Optional.of(Long.parseLong(digits)).filter(count -> count != 0 && Math.abs(count) <= Adjustment.MOST);
    }

    private static String words(String credits) {
        return "\u201c" + shown(credits) + "\u201d is no number of credits: a whole one, not 0, at most "
                + String.format(Locale.ENGLISH, "%,d", Adjustment.MOST) + " up or down.";
    }

    private void fault(int line, String words) {
        faults.add(new RowFault(line, words));
    }

    private static String shown(String typed) {
        String safe = typed.replaceAll("\\p{Cntrl}", "\ufffd");
        return safe.length() <= LONGEST_SHOWN ? safe : safe.substring(0, LONGEST_SHOWN) + "\u2026";
    }

    private static List<List<String>> fields(String text) {
        try {
            return CsvText.rows(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.because(BulkRefusal.MALFORMED);
        }
    }

    private static String text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) throw Refusal.because(BulkRefusal.TOO_LARGE);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) throw Refusal.because(BulkRefusal.NOT_TEXT);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException binary) {
            throw Refusal.because(BulkRefusal.NOT_TEXT);
        }
    }
}
