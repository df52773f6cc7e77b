package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EnvFileConsumerTest {

    private static final Path GOOD = Inputs.of("envfile/good.env");

    @Test
    void everyValueIsTheRestOfItsLine() {
        Map<String, String> wanted = new LinkedHashMap<>(Inputs.hostile());
        wanted.put("HASH", "#a;b # c");
        wanted.put("EQUALS", "a=b");
        wanted.put("QUOTED", "\"a\"");
        EnvFileConsumer file = EnvFileConsumer.read(GOOD);
        assertEquals(List.of(), file.problems());
        assertEquals(wanted, file.values());
    }

    @Test
    void whatClientsRefuseOrReadDifferentlyIsAProblem() {
        assertEquals(
                List.of(
                        "line 1: ALONE takes the caller's value",
                        "line 2: no variable name",
                        "line 3: variable 'TWO WORDS' contains whitespaces",
                        "line 5: TWICE stands twice"),
                EnvFileConsumer.read(Inputs.of("envfile/broken.env")).problems());
    }

    /** The client reads the file and sends the result to its daemon: a listener takes the daemon's place and looks. */
    @Test
    void dockersOwnClientReadsTheSame() throws IOException {
        Optional<Path> docker = Tool.find("docker");
        Assumptions.assumeTrue(docker.isPresent(), "no docker client on this machine");
        List<String> sent = new ArrayList<>();
        HttpServer daemon = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        daemon.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/containers/create")) {
                JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
                body.path("Env").forEach(entry -> sent.add(entry.asText()));
            }
            answer(exchange);
        });
        daemon.start();
        try {
            Command.of(docker.get(), "create", "--pull", "never", "--env-file", GOOD.toString(), "image")
                    .env("DOCKER_HOST", "tcp://127.0.0.1:" + daemon.getAddress().getPort())
                    .env("HOME", "/nonexistent")
                    .run()
                    .orThrow();
        } finally {
            daemon.stop(0);
        }
        List<String> read = EnvFileConsumer.read(GOOD).values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        assertEquals(sent, read);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = "{\"Id\": \"listener\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Api-Version", "1.41");
        try (exchange) {
            if ("POST".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(201, body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.sendResponseHeaders(200, -1); // the ping, whose answer is its headers
            }
        }
    }
}
