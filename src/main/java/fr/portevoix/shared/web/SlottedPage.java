package fr.portevoix.shared.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page that is the same for everybody but for one short text, such as the key of a form: rendered and compressed once,
 * and completed for each reader by joining bytes.
 *
 * <p>The compressed page is one gzip member (RFC 1952) of three parts: what stands before the slot, flushed to a whole
 * byte; the slot as a stored block (RFC 1951, 3.2.4); what stands behind it, which refers to nothing before. Only the
 * checksum is computed for each reader.
 */
public final class SlottedPage {
    private static final byte[] GZIP_HEADER = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 2, (byte) 255};
    private static final int MOST_IN_A_STORED_BLOCK = 0xffff;

    private final boolean hasSlot;
    private final byte[] before;
    private final byte[] behind;
    private final byte[] beforeDeflated;
    private final byte[] behindDeflated;

    /** The page as it was rendered with a mark where the slot is, once or (a page without a form) nowhere. */
    public SlottedPage(String page, String mark) {
        int at = page.indexOf(mark);
        hasSlot = at >= 0;
        if (hasSlot && page.indexOf(mark, at + 1) >= 0) {
            throw new IllegalArgumentException("A page has one slot.");
        }
        before = bytes(hasSlot ? page.substring(0, at) : page);
        behind = bytes(hasSlot ? page.substring(at + mark.length()) : "");
        beforeDeflated = deflated(before, false);
        behindDeflated = deflated(behind, true);
    }

    /** The bytes of the page with this text in its slot. */
    public byte[] with(String text) {
        return joined(before, slot(text), behind);
    }

    /** The same, as gzip. */
    public byte[] gzippedWith(String text) {
        byte[] slot = slot(text);
        if (slot.length > MOST_IN_A_STORED_BLOCK) {
            throw new IllegalArgumentException("A slot takes a short text.");
        }
        CRC32 sum = new CRC32();
        sum.update(before);
        sum.update(slot);
        sum.update(behind);
        byte[] block = {
            0, (byte) slot.length, (byte) (slot.length >> 8), (byte) ~slot.length, (byte) (~slot.length >> 8)
        };
        byte[] end = new byte[8];
        littleEndian(end, 0, (int) sum.getValue());
        littleEndian(end, 4, before.length + slot.length + behind.length);
        return joined(GZIP_HEADER, beforeDeflated, block, slot, behindDeflated, end);
    }

    private byte[] slot(String text) {
        return bytes(hasSlot ? text : "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflated(byte[] bytes, boolean last) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
            byte[] buffer = new byte[8192];
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                out.write(buffer, 0, length);
            } while (length == buffer.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void littleEndian(byte[] into, int at, int number) {
        for (int i = 0; i < 4; i++) {
            into[at + i] = (byte) (number >> 8 * i);
        }
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
