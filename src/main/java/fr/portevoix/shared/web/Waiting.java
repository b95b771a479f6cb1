package fr.portevoix.shared.web;

/**
 * Something that waits for somebody of the team.
 *
 * @param order where it stands among what is not late: as the menu's lines stand
 * @param what what there is to do, in French
 * @param count how many of it, one at least
 * @param late how many of them are late; they come first
 * @param address where it is done
 */
public record Waiting(int order, String what, long count, long late, String address) {
    public boolean isLate() {
        return late > 0;
    }
}
