package org.shouwen.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.walk.Records.OpenTask;

/** Where each request goes out, is counted, and is entered in the journal when it was acknowledged. */
final class Desk {

    private static final String INTAKE = "/engine-rest/process-definition/key/consultation-intake/submit-form";

    private final Servers servers;
    private final Tally tally;
    private final Journal journal;

    Desk(Servers servers, Tally tally, Journal journal) {
        this.servers = servers;
        this.tally = tally;
        this.journal = journal;
    }

    /** Null where it is refused. */
    JsonNode read(String kind, String userId, String path, Random chance) {
        Reply reply = send(kind, chance, port -> new Caller(port, userId).get(path));
        return reply.status() == 200 ? reply.json() : null;
    }

    Reply post(String kind, String userId, String path, Object body, Random chance) {
        return send(kind, chance, port -> new Caller(port, userId).post(path, body));
    }

    JsonNode startForm(String userId, Random chance) {
        return read("form", userId, INTAKE.replace("submit-form", "deployed-start-form"), chance);
    }

    void register(String userId, Object body, Random chance) {
        Reply reply = post("register", userId, INTAKE, body, chance);
        if (reply.status() == 200) {
            journal.registered(reply.json().path("businessKey").asText());
        }
    }

    void complain(String userId, Object body, Random chance) {
        Reply reply = post("complain", userId, "/api/complaints", body, chance);
        if (reply.status() == 201) {
            journal.registered(reply.json().path("complaintNo").asText());
        }
    }

    void complete(OpenTask task, String userId, String way, Object body, Random chance) {
        String path = "/engine-rest/task/%s/%s".formatted(task.id(), way);
        Reply reply = post(task.key(), userId, path, body, chance);
        if (isDone(reply) && !journal.completed(task.id(), userId)) {
            tally.addFault("%s of %s was completed twice".formatted(task.key(), task.caseNo()));
        }
    }

    String anyCompleted(Random chance) {
        return journal.anyCompleted(chance);
    }

    /** In the same moment, each as soon as possible. */
    static void atOnce(Runnable first, Runnable second) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(second);
        try {
            first.run();
        } finally {
            join(other);
        }
    }

    private static void join(CompletableFuture<Void> other) {
        try {
            other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException noAnswer) {
                throw noAnswer;
            }
            throw e;
        }
    }

    private interface Request {

        Reply send(int port);
    }

    private Reply send(String kind, Random chance, Request request) {
        int port = servers.any(chance);
        long before = servers.changes();
        Reply reply = request.send(port);
        tally.add(kind, reply, servers.isDisturbedSince(before));
        return reply;
    }

    private static boolean isDone(Reply reply) {
        return reply.status() >= 200 && reply.status() < 300;
    }
}
