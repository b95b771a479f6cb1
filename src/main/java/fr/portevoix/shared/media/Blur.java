package fr.portevoix.shared.media;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes parts of a picture unrecognisable for good: of each connected part no more than six by six mean colours remain,
 * flowing into one another. What was there is not hidden but gone; nobody computes it back.
 */
final class Blur {
    /** So few that a face as large as the picture is nobody's. */
    private static final int MOST_BLOCKS = 6;

    /** No block is smaller than this part of the picture's longest side: a small face or a plate is one or two colours. */
    private static final int SMALLEST_BLOCK = 24;

    private final BufferedImage image;
    private final Mask mask;

    private Blur(BufferedImage image, Mask mask) {
        this.image = image;
        this.mask = mask;
    }

    /** Blurs these cells of an image. */
    static void over(BufferedImage image, Mask mask) {
        Blur blur = new Blur(image, mask);
        blur.parts().forEach(blur::cover);
    }

    /** The cells that touch one another, by their sides or corners, belong to one part. */
    private List<Set<Mask.Cell>> parts() {
        List<Set<Mask.Cell>> parts = new ArrayList<>();
        Set<Mask.Cell> left = new HashSet<>(mask.cells());
        while (!left.isEmpty()) {
            Set<Mask.Cell> part = new HashSet<>();
            Deque<Mask.Cell> reached = new ArrayDeque<>();
            Mask.Cell first = left.iterator().next();
            left.remove(first);
            reached.add(first);
            while (!reached.isEmpty()) {
                Mask.Cell cell = reached.remove();
                part.add(cell);
                for (int row = cell.row() - 1; row <= cell.row() + 1; row++) {
                    for (int column = cell.column() - 1; column <= cell.column() + 1; column++) {
                        Mask.Cell next = new Mask.Cell(row, column);
                        if (left.remove(next)) {
                            reached.add(next);
                        }
                    }
                }
            }
            parts.add(part);
        }
        return parts;
    }

    private int x(int column) {
        return column * image.getWidth() / mask.columns();
    }

    private int y(int row) {
        return row * image.getHeight() / mask.rows();
    }

    private void cover(Set<Mask.Cell> part) {
        int left = part.stream().mapToInt(cell -> x(cell.column())).min().orElseThrow();
        int top = part.stream().mapToInt(cell -> y(cell.row())).min().orElseThrow();
        int width = part.stream().mapToInt(cell -> x(cell.column() + 1)).max().orElseThrow() - left;
        int height = part.stream().mapToInt(cell -> y(cell.row() + 1)).max().orElseThrow() - top;
        if (width < 1 || height < 1) {
            return;
        }
        int longest = Math.max(image.getWidth(), image.getHeight());
        int block = Math.max(1, Math.max(ceil(Math.max(width, height), MOST_BLOCKS), ceil(longest, SMALLEST_BLOCK)));
        int across = ceil(width, block);
        int down = ceil(height, block);
        double[][] means = means(left, top, width, height, across, down);
        for (Mask.Cell cell : part) {
            for (int y = y(cell.row()); y < y(cell.row() + 1); y++) {
                for (int x = x(cell.column()); x < x(cell.column() + 1); x++) {
                    image.setRGB(
                            x,
                            y,
                            between(
                                    means,
                                    across,
                                    down,
                                    (x - left + 0.5) * across / width - 0.5,
                                    (y - top + 0.5) * down / height - 0.5));
                }
            }
        }
    }

    /** The mean colour of each block, as red, green and blue. */
    private double[][] means(int left, int top, int width, int height, int across, int down) {
        double[][] sums = new double[across * down][4];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = image.getRGB(left + x, top + y);
                double[] sum = sums[y * down / height * across + x * across / width];
                sum[0] += colour >> 16 & 0xFF;
                sum[1] += colour >> 8 & 0xFF;
                sum[2] += colour & 0xFF;
                sum[3]++;
            }
        }
        for (double[] sum : sums) {
            for (int part = 0; part < 3; part++) {
                sum[part] /= Math.max(1, sum[3]);
            }
        }
        return sums;
    }

    /** The colour between the middles of the blocks around a point. */
    private static int between(double[][] means, int across, int down, double x, double y) {
        int left = within((int) Math.floor(x), across);
        int right = within((int) Math.floor(x) + 1, across);
        int upper = within((int) Math.floor(y), down);
        int lower = within((int) Math.floor(y) + 1, down);
        double toRight = x - Math.floor(x);
        double toLower = y - Math.floor(y);
        int colour = 0;
        for (int part = 0; part < 3; part++) {
            double above =
                    means[upper * across + left][part] * (1 - toRight) + means[upper * across + right][part] * toRight;
            double below =
                    means[lower * across + left][part] * (1 - toRight) + means[lower * across + right][part] * toRight;
            colour = colour << 8 | (int) Math.round(above * (1 - toLower) + below * toLower);
        }
        return colour;
    }

    private static int within(int at, int size) {
        return Math.min(Math.max(at, 0), size - 1);
    }

    private static int ceil(int of, int by) {
        return (of + by - 1) / by;
    }
}
