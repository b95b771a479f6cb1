package fr.portevoix.council.reading;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers the paragraphs of a sheet: one per paragraph of a text, one per row of a list. */
public final class Passages {
    private Passages() {}

    /** The passages of a sheet, in the order in which they are read. */
    public static List<Passage> of(SheetContent sheet) {
        Map<SheetPart, List<String>> rows = SheetText.rows(sheet);
        List<Passage> passages = new ArrayList<>();
        SheetText.of(sheet)
                .forEach((part, text) ->
                        number(part, rows.containsKey(part) ? rows.get(part) : List.of(text.split("\n")), passages));
        return passages;
    }

    /** The passage that people call by this number, if there is one. */
    public static Optional<Passage> at(SheetContent sheet, int number) {
        return of(sheet).stream().filter(passage -> passage.number() == number).findFirst();
    }

    private static void number(SheetPart part, List<String> paragraphs, List<Passage> passages) {
        int start = 0;
        int index = 0;
        for (String paragraph : paragraphs) {
            String text = paragraph.strip();
            if (!text.isEmpty()) {
                index++;
                passages.add(new Passage(
                        passages.size() + 1,
                        part,
                        part.name().toLowerCase(Locale.ROOT) + "-" + index,
                        text,
                        start + paragraph.indexOf(text)));
            }
            start += paragraph.length() + 1;
        }
    }
}
