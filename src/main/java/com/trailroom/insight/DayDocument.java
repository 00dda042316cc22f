package com.trailroom.insight;

import com.trailroom.credit.CreditFlow;
import com.trailroom.credit.EntryType;
import com.trailroom.kernel.Money;
import com.trailroom.partner.usage.Latencies;
import com.trailroom.partner.usage.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;

/** A day as it lies in {@code insight_days}. What has names of its own is a list of pairs: a field's name takes no dots. */
final class DayDocument {

    static final String CLOSED = "closed";

    private DayDocument() {}

    static Document write(Day day) {
        Document flow = new Document();
        day.flow()
                .sums()
                .forEach((type, sum) -> flow.append(type.name(), List.of(sum.entries(), sum.free(), sum.purchased())));
        return new Document("_id", day.date().toString())
                .append("at", Date.from(day.at()))
                .append(CLOSED, day.closed())
                .append("accounts", day.people().accounts())
                .append("paying", day.people().paying())
                .append("signups", day.people().signups())
                .append("active", day.people().active())
                .append("monthly", day.people().monthly())
                .append("orders", day.sales().orders())
                .append("revenue", day.sales().revenue().paise())
                .append("discount", day.sales().discount().paise())
                .append("refunded", day.sales().refunded().paise())
                .append("credits_bought", day.sales().credits())
                .append("failed_orders", day.sales().failed())
                .append("mix", pairs(day.sales().mix(), count -> count))
                .append("states", pairs(day.work().states(), count -> count))
                .append("failures", pairs(day.work().failures(), count -> count))
                .append("times", pairs(day.work().times().counts(), count -> count))
                .append("cost", day.work().cost().paise())
                .append("flow", flow)
                .append("free_left", day.circulation().free())
                .append("purchased_left", day.circulation().purchased())
                .append("endpoints", pairs(day.api().endpoints(), DayDocument::totals))
                .append("keys", pairs(day.api().keys(), DayDocument::totals));
    }

    static Day read(Document from) {
        return new Day(
                LocalDate.parse(from.getString("_id")),
                from.getDate("at").toInstant(),
                from.getBoolean(CLOSED),
                new Day.People(
                        from.getLong("accounts"),
                        from.getLong("paying"),
                        from.getLong("signups"),
                        from.getLong("active"),
                        from.getLong("monthly")),
                new Day.Sales(
                        from.getLong("orders"),
                        Money.paise(from.getLong("revenue")),
                        Money.paise(from.getLong("discount")),
                        Money.paise(from.getLong("refunded")),
                        from.getLong("credits_bought"),
                        from.getLong("failed_orders"),
                        map(from, "mix", Long::valueOf, Long.class::cast)),
                new Day.Work(
                        map(from, "states", Function.identity(), Long.class::cast),
                        map(from, "failures", Function.identity(), Long.class::cast),
                        new Latencies(map(from, "times", Integer::valueOf, Long.class::cast)),
                        Money.paise(from.getLong("cost"))),
                flow(from.get("flow", Document.class)),
                new Day.Circulation(from.getLong("free_left"), from.getLong("purchased_left")),
                new Day.Api(
                        map(from, "endpoints", Function.identity(), value -> totals((Document) value)),
                        map(from, "keys", Function.identity(), value -> totals((Document) value))));
    }

    private static CreditFlow flow(Document from) {
        Map<EntryType, CreditFlow.Sum> sums = new EnumMap<>(EntryType.class);
        for (String type : from.keySet()) {
            List<Long> sum = from.getList(type, Long.class);
            sums.put(EntryType.valueOf(type), new CreditFlow.Sum(sum.get(0), sum.get(1), sum.get(2)));
        }
        return new CreditFlow(sums);
    }

    private static Document totals(Totals totals) {
        return new Document("requests", totals.requests())
                .append("client_errors", totals.clientErrors())
                .append("server_errors", totals.serverErrors())
                .append("credits", totals.credits())
                .append("latencies", pairs(totals.latencies().counts(), count -> count));
    }

    private static Totals totals(Document from) {
        return new Totals(
                from.getLong("requests"),
                from.getLong("client_errors"),
                from.getLong("server_errors"),
                from.getLong("credits"),
                new Latencies(map(from, "latencies", Integer::valueOf, Long.class::cast)));
    }

    private static <K, V> List<Document> pairs(Map<K, V> map, Function<V, Object> value) {
        List<Document> pairs = new ArrayList<>();
        new TreeMap<>(map)
                .forEach((key, one) -> pairs.add(new Document("k", String.valueOf(key)).append("v", value.apply(one))));
        return pairs;
    }

    private static <K, V> Map<K, V> map(
            Document from, String field, Function<String, K> key, Function<Object, V> value) {
        Map<K, V> map = new TreeMap<>();
        for (Document pair : from.getList(field, Document.class)) {
            map.put(key.apply(pair.getString("k")), value.apply(pair.get("v")));
        }
        return map;
    }
}
