package fr.portevoix.shared.flood;

/**
 * A small calculation that is asked of a device, in ALTCHA's own terms: which number, behind the salt, has this hash?
 *
 * @param maxnumber the number is not above
 * @param signature ours, so that nobody asks and answers alone
 */
public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {
    /** As the page carries it. */
    public String getJson() {
        // Hexadecimal digits and the signs of the salt only: nothing here needs escaping.
        return ("{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"maxnumber\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}")
                .formatted(algorithm, challenge, maxnumber, salt, signature);
    }
}
