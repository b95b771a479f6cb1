package fr.portevoix.council;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How many have to take part in a council that asks for a share. */
class QuorumOfCouncilTest {
    @Property
    void is_the_fewest_people_who_make_up_the_share(
            @ForAll @IntRange(min = 1, max = 400) int voters, @ForAll @IntRange(min = 1, max = 100) int percent) {
        Council council = new Council();
        council.quorumKind = QuorumKind.SHARE;
        council.quorumValue = percent;

        int fewest = council.quorumOf(voters);

        assertThat(fewest).isBetween(1, voters);
        assertThat(fewest * 100).isGreaterThanOrEqualTo(voters * percent);
        assertThat((fewest - 1) * 100).isLessThan(voters * percent);
    }
}
