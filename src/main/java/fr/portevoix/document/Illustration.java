package fr.portevoix.document;

import java.util.List;
import java.util.Objects;

/**
 * Photos or drawings, side by side, with one line under them.
 *
 * @param images from left to right
 * @param caption what they are; may be empty
 */
public record Illustration(List<Image> images, String caption) implements Part {
    /** What an image is stored as. */
    public enum Format {
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** As the web names it. */
        public String type() {
            return type;
        }
    }

    /**
     * One image.
     *
     * @param alt what it shows, for those who do not see it
     */
    public record Image(byte[] bytes, Format format, int width, int height, String alt) {
        public Image {
            Objects.requireNonNull(format);
            alt = CleanText.line(alt);
            if (bytes.length == 0 || width < 1 || height < 1 || alt.isEmpty()) {
                throw new IllegalArgumentException("An image has bytes, a size, and words for those who do not see it");
            }
        }
    }

    public Illustration {
        images = List.copyOf(images);
        caption = CleanText.line(caption);
        if (images.isEmpty()) {
            throw new IllegalArgumentException("An illustration without an image");
        }
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
