package fr.portevoix.shared.media;

/** A file is no photo that can be kept. */
public class PictureRefused extends Exception {
    private final boolean heic;

    PictureRefused(String why) {
        this(why, false);
    }

    private PictureRefused(String why, boolean heic) {
        super(why, null, false, false);
        this.heic = heic;
    }

    static PictureRefused heic() {
        return new PictureRefused("HEIC", true);
    }

    /** Whether it is a photo all the same, in the form that some telephones write and only they read. */
    public boolean isHeic() {
        return heic;
    }
}
