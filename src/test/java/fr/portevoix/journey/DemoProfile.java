package fr.portevoix.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as somebody sees it who starts it with the living demo; its few people sign in for every journey. */
public class DemoProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("portevoix.demo", "true", "portevoix.account.attempts-per-email", "100000");
    }
}
