package fr.portevoix.shared.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an address is counted, and that its hash tells nothing the day after. */
class NetworkAddressTest {
    static byte[] household(String written) {
        return NetworkAddress.read(written).orElseThrow().household();
    }

    @Test
    void a_household_is_one_however_many_of_its_addresses_it_uses() {
        assertThat(household("2001:db8:0:1::1")).isEqualTo(household("2001:db8:0:1:ffff::2"));
        assertThat(household("2001:db8:0:1::1")).isNotEqualTo(household("2001:db8:0:2::1"));
        assertThat(household("fe80::1%eth0")).isEqualTo(household("fe80::2"));
        assertThat(household("192.0.2.1")).isNotEqualTo(household("192.0.2.2"));
        assertThat(household("::ffff:192.0.2.1")).isEqualTo(household("192.0.2.1"));
    }

    @Test
    void the_service_s_own_machine_is_known() {
        assertThat(NetworkAddress.read("127.0.0.1").orElseThrow().isOwnMachine())
                .isTrue();
        assertThat(NetworkAddress.read("::1").orElseThrow().isOwnMachine()).isTrue();
        assertThat(NetworkAddress.read("0:0:0:0:0:0:0:1").orElseThrow().isOwnMachine())
                .isTrue();
        assertThat(NetworkAddress.read("10.0.0.1").orElseThrow().isOwnMachine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "unknown", "1.2.3.4.5.6", "999.1.1.1", ":::", "12345678", "deadbeef", "a.fr"})
    void what_is_no_address_is_not_looked_up(String written) {
        assertThat(NetworkAddress.read(written)).isEmpty();
    }

    @Test
    void the_same_address_has_another_hash_in_another_survey_and_on_another_day() {
        Instant[] now = {Instant.parse("2026-11-21T10:00:00Z")};
        DailySalt salt = new DailySalt();
        salt.clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        UUID survey = UUID.randomUUID();
        ByteBuffer first = salt.hash(survey, household("192.0.2.1"));

        assertThat(salt.hash(survey, household("192.0.2.1"))).isEqualTo(first);
        assertThat(salt.hash(UUID.randomUUID(), household("192.0.2.1"))).isNotEqualTo(first);
        now[0] = now[0].plus(Duration.ofDays(1));
        assertThat(salt.hash(survey, household("192.0.2.1"))).isNotEqualTo(first);
        now[0] = now[0].minus(Duration.ofDays(1));
        assertThat(salt.hash(survey, household("192.0.2.1")))
                .as("a day that is over does not come back")
                .isNotEqualTo(first);
    }
}
