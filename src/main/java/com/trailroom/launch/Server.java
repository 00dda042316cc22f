package com.trailroom.launch;

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;

/** Payara Micro, which is in the same file as this class. It counts a server without its application as a success. */
final class Server {

    private Server() {}

    /** Returns once TrailRoom is served. */
    static void start(String[] arguments) {
        try {
            Object server = Class.forName("fish.payara.micro.boot.PayaraMicroLauncher")
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) arguments);
            if (applications(server).isEmpty()) {
                throw new CannotStart("it could not be deployed. The messages above say why.");
            }
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            throw new CannotStart("the server failed. The messages above say why.");
        } catch (ReflectiveOperationException e) {
            throw new CannotStart("this file is not whole: " + e.getMessage() + ".");
        }
    }

    private static Collection<?> applications(Object server) throws ReflectiveOperationException {
        Object runtime = Class.forName("fish.payara.micro.boot.PayaraMicroBoot")
                .getMethod("getRuntime")
                .invoke(server);
        return (Collection<?>) Class.forName("fish.payara.micro.PayaraMicroRuntime")
                .getMethod("getDeployedApplicationNames")
                .invoke(runtime);
    }
}
