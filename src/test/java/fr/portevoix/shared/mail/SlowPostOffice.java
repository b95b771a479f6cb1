package fr.portevoix.shared.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real mail server behind a line whose answers come as late as a test wishes, or not at all. */
public final class SlowPostOffice implements AutoCloseable {
    private static final int PIECE = 8_192;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ServerSocket line;
    private final ExecutorService threads = Executors.newCachedThreadPool(run -> {
        Thread thread = new Thread(run, "slow line");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long lateness;
    private volatile boolean silent;

    public SlowPostOffice() throws IOException {
        server.start();
        line = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::listen);
    }

    public int port() {
        return line.getLocalPort();
    }

    /** Lets each answer of the server arrive so many milliseconds late. */
    public void answerLate(long milliseconds) {
        lateness = milliseconds;
    }

    /** Lets no answer through until it is told otherwise. */
    public void fallSilent(boolean now) {
        silent = now;
    }

    /** What the mail server took so far, whether it could say so or not. */
    public List<MimeMessage> taken() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() throws IOException {
        line.close();
        threads.shutdownNow();
        server.stop();
    }

    private void listen() {
        while (!line.isClosed()) {
            try {
                Socket client = line.accept();
                Socket behind = new Socket("127.0.0.1", server.getSmtp().getPort());
                threads.execute(() -> carry(client, behind, false));
                threads.execute(() -> carry(behind, client, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (answers) {
                    Thread.sleep(lateness);
                    while (silent) {
                        Thread.sleep(20);
                    }
                }
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // One of the two has gone: so has the other then.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
