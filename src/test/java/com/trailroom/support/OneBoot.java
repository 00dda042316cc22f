package com.trailroom.support;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.net.URI;
import java.util.Optional;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Boots Payara once for all test classes, where Payara's own container would boot it once for each. Every class deploys
 * {@link War#built()}, so the first deployment serves them all; whoever deploys something else gets an error.
 *
 * <p>{@code -Dtrailroom.url=http://localhost:8080/} runs the tests against a server that runs already, and boots none.
 */
public class OneBoot implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Container.class);
    }

    /** Payara Micro, left running between deployments. */
    public static class Container extends PayaraMicroDeployableContainer {

        private Optional<Archive<?>> deployed = Optional.empty();
        private ProtocolMetaData address;
        private boolean failed;

        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            if (failed) throw new DeploymentException("Payara did not boot; the first test class says why");
            if (deployed.isEmpty()) {
                failed = true;
                String running = System.getProperty("trailroom.url", "");
                int port = running.isEmpty()
                        ? portOf(super.deploy(archive))
                        : URI.create(running).getPort();
                address = local(port);
                deployed = Optional.of(archive);
                failed = false;
            }
            if (!deployed.get()
                    .getContent()
                    .keySet()
                    .equals(archive.getContent().keySet())) {
                throw new DeploymentException("all tests share one deployment: War.built()");
            }
            return address;
        }

        @Override
        public void undeploy(Archive<?> archive) {
            // the next class uses it
        }

        @Override
        public void stop() throws LifecycleException {
            if (deployed.isPresent() && System.getProperty("trailroom.url", "").isEmpty()) end();
            super.stop();
        }

        private void end() throws LifecycleException {
            try {
                super.undeploy(deployed.orElseThrow());
            } catch (DeploymentException e) {
                throw new LifecycleException("Payara did not stop", e);
            }
        }

        private static int portOf(ProtocolMetaData booted) {
            return booted.getContexts(HTTPContext.class).iterator().next().getPort();
        }

        /** By name, not by the machine's address: to browsers, plain http is safe from {@code localhost} only. */
        private static ProtocolMetaData local(int port) {
            HTTPContext http = new HTTPContext("localhost", port);
            return new ProtocolMetaData().addContext(http.add(new Servlet("pages", "")));
        }
    }
}
