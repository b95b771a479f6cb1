package fr.portevoix.shared.media;

/** A file is no photo that can be kept. */
public class PictureRefused extends Exception {
    PictureRefused(String why) {
        super(why, null, false, false);
    }
}
