package fr.portevoix.council.ballot;

/**
 * The majority gauge: an explanation at a glance of where an option stands, which never decides.
 *
 * @param better how many gave a better grade than the majority grade
 * @param grade the majority grade
 * @param worse how many gave a worse one
 * @param of how many gave a grade
 */
public record Gauge(int better, int grade, int worse, int of) {
    /** Whether more voters lean up than down; as many up as down is a minus, because the lower side is met first. */
    public boolean isPlus() {
        return better > worse;
    }

    /** Which of two stands higher as far as the gauge alone can tell; 0 where it cannot. */
    public int compare(Gauge other) {
        if (grade != other.grade) {
            return Integer.compare(grade, other.grade);
        }
        if (isPlus() != other.isPlus()) {
            return isPlus() ? -1 : 1;
        }
        return isPlus() ? Integer.compare(other.better, better) : Integer.compare(worse, other.worse);
    }

    /** The sign that stands behind the grade. */
    public String sign() {
        return isPlus() ? "+" : "−";
    }

    public String betterShare() {
        return share(better);
    }

    public String worseShare() {
        return share(worse);
    }

    private String share(int part) {
        return Percent.of(part, of);
    }
}
