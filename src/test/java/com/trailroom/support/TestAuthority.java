package com.trailroom.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A certificate authority that nobody but a test trusts, and the certificate of one server, made by the JDK's keytool. */
public final class TestAuthority {

    private static final char[] PASSWORD = "only for tests".toCharArray();

    private final KeyStore server;
    private final X509TrustManager trust;

    /** {@code host} is the only name in the certificate. */
    public TestAuthority(Path folder, String host) {
        try {
            Path file = folder.resolve("keys.p12");
            keytool(file, "-genkeypair", "-alias", "ca", "-dname", "CN=Test CA", "-ext", "bc:c");
            keytool(
                    file,
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-dname",
                    "CN=x",
                    "-signer",
                    "ca",
                    "-ext",
                    "san=dns:" + host);
            server = store(file);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", server.getCertificate("ca"));
            server.deleteEntry("ca");
            TrustManagerFactory trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusts.init(trusted);
            trust = (X509TrustManager) trusts.getTrustManagers()[0];
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public SSLContext ofServer() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(server, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a client needs that trusts this authority, and no other. */
    public X509TrustManager trust() {
        return trust;
    }

    public SSLContext ofClient() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path file, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keyalg", "EC", "-storetype", "PKCS12", "-keystore", file.toString()));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(said);
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
