package fr.portevoix.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Demo accounts come in where the demo lives, and nowhere else. */
class DemoDoorTest {
    @Test
    void a_demo_account_comes_in_in_the_demo_only() {
        assertThat(new DemoDoor(true).admits(person("admin@demo.example", true)))
                .isTrue();
        assertThat(new DemoDoor(false).admits(person("admin@demo.example", true)))
                .isFalse();
    }

    @Test
    void other_accounts_come_in_everywhere_while_they_are_open() {
        assertThat(new DemoDoor(false).admits(person("agente@ville.example", true)))
                .isTrue();
        assertThat(new DemoDoor(true).admits(person("agente@ville.example", false)))
                .isFalse();
        assertThat(new DemoDoor(true).admits(person("admin@demo.example", false)))
                .isFalse();
    }

    private static Person person(String email, boolean active) {
        Person person = new Person();
        person.email = email;
        person.active = active;
        return person;
    }
}
