package com.trailroom.guard.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.trailroom.kernel.AddressRange;
import com.trailroom.kernel.IpLiteral;
import com.trailroom.support.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A small internet on loopback: one public server (127.0.0.2, https), and names whose meaning a test can change. */
final class Internet implements AutoCloseable {

    static final String SHOP = "shop.example";
    static final String PUBLIC = "127.0.0.2";

    record Asked(String method, Map<String, List<String>> headers, byte[] body) {}

    record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(int status) {
            return new Answer(status, Map.of(), new byte[0]);
        }
    }

    private final TestAuthority authority;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final List<String> lookups = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Answer> script = question -> Answer.of(200);

    Internet(Path folder) throws IOException {
        authority = new TestAuthority(folder, SHOP);
        server = HttpsServer.create(new InetSocketAddress(PUBLIC, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.ofServer()));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        means(SHOP, PUBLIC);
    }

    /** The product's client, but for which authority it trusts, which loopback address is public, and the ports. */
    OutboundCalls calls(boolean dev) {
        HostileAddresses hostile = new HostileAddresses(List.of(AddressRange.of(PUBLIC)));
        return new OutboundCalls(
                new Destinations(this::resolve, hostile, port -> true, dev),
                OutboundRoom.client()
                        .newBuilder()
                        .sslSocketFactory(authority.ofClient().getSocketFactory(), authority.trust())
                        .build());
    }

    void means(String name, String... addresses) {
        names.put(name, List.of(addresses));
    }

    void answers(Function<Asked, Answer> newScript) {
        script = newScript;
    }

    String url(String host) {
        return "https://" + host + ":" + server.getAddress().getPort() + "/hook?a=b";
    }

    List<Asked> asked() {
        return asked;
    }

    List<String> lookups() {
        return lookups;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        lookups.add(host);
        if (!names.containsKey(host)) throw new UnknownHostException(host);
        List<InetAddress> found = new ArrayList<>();
        names.get(host).forEach(address -> found.add(IpLiteral.parse(address).orElseThrow()));
        return found;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Asked question = new Asked(exchange.getRequestMethod(), Map.copyOf(exchange.getRequestHeaders()), body);
            asked.add(question);
            Answer answer = script.apply(question);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
