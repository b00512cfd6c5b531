package org.shouwen.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a daemon that understands INSTREAM as clamd does. */
class ClamAvTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private ServerSocket daemon;
    private ClamAv scan;

    @BeforeEach
    void startDaemon() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        scan = new ClamAv("127.0.0.1", daemon.getLocalPort(), Duration.ofSeconds(5));
    }

    @AfterEach
    void stopDaemon() throws IOException {
        daemon.close();
    }

    @Test
    void aCleanFileArrivesWholeAndIsClean() throws Exception {
        byte[] large = new byte[200_000];
        large[199_999] = 7;
        CompletableFuture<byte[]> received = answering("stream: OK\0");
        assertThat(scan.scan(large)).isEqualTo(VirusScan.Verdict.CLEAN);
        assertThat(received.get()).isEqualTo(large);
    }

    @Test
    void anInfectedFileIsNamedSo() throws Exception {
        answering("stream: Eicar-Signature FOUND\0");
        assertThat(scan.scan(EICAR.getBytes(StandardCharsets.US_ASCII))).isEqualTo(VirusScan.Verdict.INFECTED);
    }

    @Test
    void anAnswerThatIsNeitherIsNoneAtAll() {
        answering("INSTREAM size limit exceeded. ERROR\0");
        assertThatThrownBy(() -> scan.scan(Files.pdf())).isInstanceOf(VirusScan.ScannerAway.class);
    }

    @Test
    void aDaemonThatIsAwayIsNoCleanFile() throws IOException {
        daemon.close();
        assertThatThrownBy(() -> scan.scan(Files.pdf())).isInstanceOf(VirusScan.ScannerAway.class);
    }

    /** Takes one file and gives that answer. */
    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket client = daemon.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return content.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
