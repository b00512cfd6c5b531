package org.shouwen.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Speaks to a server in bytes, right or wrong, from whichever address of this machine. */
public final class RawHttp {

    private static final int PATIENCE = 60_000;
    private static final int MOST_READ = 200_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** @param status 0 where the server hung up without a word, as it may on what is no HTTP */
    public record Answer(int status, String head, String body) {}

    /** @param from one of 127.0.0.0/8 */
    public Answer send(String from, byte[] head, byte[] body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setSoTimeout(PATIENCE);
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            write(socket, head, body);
            return read(socket.getInputStream());
        }
    }

    /** Whoever is refused early need not be listened to until the end. */
    private static void write(Socket socket, byte[] head, byte[] body) throws IOException {
        try {
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        } catch (SocketException refusedAlready) {
            // the answer stands to be read, or there is none
        }
    }

    private static Answer read(InputStream in) throws IOException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MOST_READ);
            while (in.read(new byte[8_192]) >= 0) {
                // the rest is of no interest, but is let come
            }
        } catch (SocketException hungUp) {
            return new Answer(0, "", "");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return new Answer(0, text, "");
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
