package fr.portevoix.council;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How many have to take part in a council that asks for a share, or for more than half. */
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

    /**
     * Article L. 2121-17 of the general code of local authorities asks for « la majorité des membres en exercice », which
     * courts read as more than half, and not as half and one (administrative court of Toulouse, 28 June 1987, Dubrez). The
     * agency that counsels the towns of Haute-Garonne (ATD 31, « Comment calculer le quorum ? ») gives 11 and 8.
     */
    @Example
    void of_a_majority_is_what_is_published_for_town_councils() {
        Council council = new Council();
        council.quorumKind = QuorumKind.MAJORITY;

        assertThat(council.quorumOf(11)).isEqualTo(6);
        assertThat(council.quorumOf(8)).isEqualTo(5);
        assertThat(council.quorumOf(1)).isEqualTo(1);
        assertThat(council.quorumOf(0)).as("nobody decides nothing").isEqualTo(1);
    }

    /** Half of a council in per cent is another rule than its majority: it differs where the number is even. */
    @Property
    void of_a_majority_is_one_more_than_half_where_that_is_even(@ForAll @IntRange(min = 1, max = 200) int pairs) {
        assertThat(QuorumKind.MAJORITY.needed(0, 2 * pairs)).isEqualTo(QuorumKind.SHARE.needed(50, 2 * pairs) + 1);
        assertThat(QuorumKind.MAJORITY.needed(0, 2 * pairs + 1)).isEqualTo(QuorumKind.SHARE.needed(50, 2 * pairs + 1));
    }
}
