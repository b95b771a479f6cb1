package fr.portevoix.action;

import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** A step of a delivery as somebody tells it. */
public class DeliveryForm {
    private static final int LONGEST = 2000;

    @RestForm
    public DeliveryState state;

    @RestForm
    public String day;

    @RestForm
    public String dueOn;

    @RestForm
    public String reason;

    @RestForm
    public String proofText;

    @RestForm
    public String proofLink;

    @RestForm
    public String shows;

    /** The photo as the form carries it on, made anew, while somebody reads whom the step will be told to. */
    @RestForm
    public String kept;

    /** Stands for the people whom the page said the step will be told to. */
    @RestForm
    public String mark;

    /** A form for something that happened today. */
    static DeliveryForm on(LocalDate today) {
        DeliveryForm form = new DeliveryForm();
        form.day = today.toString();
        return form;
    }

    /** What cannot be taken. */
    Errors errors(LocalDate today, boolean photo) {
        Errors errors = Errors.none();
        if (state == null) {
            errors.add("state", "Choisissez où en est l’action.");
        }
        LocalDate since = DayField.read(day).orElse(null);
        if (since == null) {
            errors.add("day", "Écrivez la date sous la forme 2024-01-31.");
        } else if (since.isAfter(today)) {
            errors.add("day", "Cette date est à venir. Dites ce qui est vrai aujourd’hui, et l’échéance à part.");
        }
        DayField.check("dueOn", dueOn, errors);
        if (reason == null || reason.isBlank()) {
            errors.add("reason", "Dites en une phrase ce qui se passe, et pourquoi\u00A0: les habitants le liront.");
        }
        tooLong("reason", reason, errors);
        tooLong("proofText", proofText, errors);
        if (proofLink != null && !proofLink.isBlank() && !isAddress(proofLink.strip())) {
            errors.add("proofLink", "Écrivez une adresse entière, qui commence par https://.");
        }
        if (photo && (shows == null || shows.isBlank() || shows.length() > 300)) {
            errors.add("shows", "Décrivez la photo en quelques mots, pour les personnes qui ne la voient pas.");
        }
        return errors;
    }

    /** The photo that was sent, or the one that the form carries on; empty where there is none. */
    Optional<Picture> picture(byte[] file) throws PictureRefused {
        if (file.length > 0) {
            return Optional.of(Picture.read(file));
        }
        return isPhotoKept() ? Optional.of(Picture.read(kept)) : Optional.empty();
    }

    public boolean isPhotoKept() {
        return kept != null && !kept.isBlank();
    }

    RecordDelivery.Told told() {
        return new RecordDelivery.Told(
                state,
                DayField.read(day).orElseThrow(),
                DayField.read(dueOn).orElse(null),
                reason.strip(),
                proofText,
                proofLink);
    }

    private static void tooLong(String field, String text, Errors errors) {
        if (text != null && text.length() > LONGEST) {
            errors.add(field, "Ce texte a au plus " + LONGEST + " caractères.");
        }
    }

    private static boolean isAddress(String link) {
        try {
            URI uri = new URI(link);
            return link.length() <= 600
                    && uri.getHost() != null
                    && uri.getScheme().matches("https?");
        } catch (java.net.URISyntaxException notAnAddress) {
            return false;
        }
    }
}
