package org.shouwen.engine.closed;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server of somebody else's, which learns who asks it for a schema. */
final class SchemaElsewhere implements AutoCloseable {

    private final HttpServer server;
    private final AtomicBoolean asked = new AtomicBoolean();

    SchemaElsewhere() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(true);
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    String namedBy(String model) {
        String schema =
                "http://localhost:%d/x.xsd".formatted(server.getAddress().getPort());
        return model.replace(
                "targetNamespace",
                "xmlns:elsewhere=\"http://elsewhere\" xsi:schemaLocation=\"http://elsewhere " + schema
                        + "\" elsewhere:x=\"1\" targetNamespace");
    }

    boolean wasAsked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
