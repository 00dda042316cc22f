package com.trailroom.support;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;

/**
 * {@link War#built()} on Payara Micro, booted once for all tests of this process by whoever asks first, and ended with it.
 *
 * <p>{@code -Dtrailroom.url=http://localhost:8080/} names a server that runs already, and boots none.
 */
public final class Site {

    private static final String PRODUCT = "-Xmx768m -XX:+UseSerialGC -Dtrailroom.data.dir=target/it-data"
            + " -Dtrailroom.rate.free=100000,1ms -Dtrailroom.rate.keyless=100000,1ms"
            + " -Dtrailroom.trusted.proxies=127.0.0.0/8,::1 -Dtrailroom.google.client.id=trailroom"
            + " -Dtrailroom.google.client.secret=secret -Dtrailroom.google.discovery.uri=http://localhost:%s"
            + "/google/.well-known/openid-configuration";
    private static final String PAYARA = "--nohazelcast --disablephonehome"
            + " --prebootcommandfile src/main/resources/payara/boot.txt"
            + " --postdeploycommandfile src/main/resources/payara/deployed.txt";
    private static final int PATIENCE_SECONDS = 400;

    private static Optional<URL> url = Optional.empty();
    private static Optional<Exception> failure = Optional.empty();

    private Site() {}

    /** By name, not by the machine's address: to browsers, plain http is safe from {@code localhost} only. */
    public static synchronized URL url() {
        if (failure.isPresent()) throw new IllegalStateException("Payara did not boot", failure.get());
        if (url.isEmpty()) {
            try {
                String running = System.getProperty("trailroom.url", "");
                int port = running.isEmpty() ? boot() : URI.create(running).getPort();
                url = Optional.of(new URL("http://localhost:" + port + "/"));
            } catch (ConfigurationException | DeploymentException | LifecycleException | MalformedURLException e) {
                failure = Optional.of(e);
                throw new IllegalStateException("Payara did not boot", e);
            }
        }
        return url.get();
    }

    private static int boot() throws ConfigurationException, DeploymentException, LifecycleException {
        PayaraMicroContainerConfiguration configuration = new PayaraMicroContainerConfiguration();
        configuration.setMicroJar("target/payara-micro.jar");
        configuration.setClusterEnabled(true); // its "nocluster" would undo the "nohazelcast"
        configuration.setRandomHttpPort(true);
        configuration.setAutoBindHttp(true);
        configuration.setStartupTimeoutInSeconds(PATIENCE_SECONDS);
        configuration.setCmdOptions(PRODUCT.formatted(System.getProperty("openid.port")));
        configuration.setExtraMicroOptions(PAYARA);
        configuration.validate();
        PayaraMicroDeployableContainer container = new PayaraMicroDeployableContainer();
        container.setup(configuration);
        container.start();
        return container
                .deploy(War.built())
                .getContexts(HTTPContext.class)
                .iterator()
                .next()
                .getPort();
    }
}
