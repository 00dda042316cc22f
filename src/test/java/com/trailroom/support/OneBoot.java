package com.trailroom.support;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.net.URL;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Gives all test classes the one {@link Site}, where Payara's own container would boot for each. Every class deploys {@link
 * War#built()}; whoever deploys something else gets an error.
 */
public class OneBoot implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Container.class);
    }

    /** What is deployed on the site. */
    public static class Container extends PayaraMicroDeployableContainer {

        @Override
        public void start() {
            // the site is booted when somebody wants it
        }

        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            if (archive != War.built()) {
                throw new DeploymentException("all tests share one deployment: War.built()");
            }
            URL site = Site.url();
            HTTPContext http = new HTTPContext(site.getHost(), site.getPort());
            return new ProtocolMetaData().addContext(http.add(new Servlet("pages", "")));
        }

        @Override
        public void undeploy(Archive<?> archive) {
            // the next class uses it
        }

        @Override
        public void stop() {
            // it ends with the process
        }
    }
}
