package fr.portevoix.survey.invitation;

import fr.portevoix.shared.web.Languages;
import java.util.List;

/** One invitation as it is printed, with its link as a QR code (SVG) and its secret to be typed. */
public record PrintedLetter(
        String sender,
        String language,
        String name,
        String address,
        String title,
        String hello,
        String words,
        String scan,
        String code,
        List<String> terms,
        String square,
        List<String> page,
        String secret) {
    public boolean rightToLeft() {
        return Languages.isRightToLeft(language);
    }
}
