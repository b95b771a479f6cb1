package fr.portevoix.survey.invitation;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads who is to be invited from a CSV file, row by row, and keeps nothing itself. */
final class ReadInvited {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+[.][^@\\s\\p{Cntrl}<>,;\"]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 500;

    private final boolean skip;
    private final Map<String, Long> lines = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final List<Invitation> people = new ArrayList<>();
    private InvitedColumns columns;
    private CsvTable table;

    private ReadInvited(Survey survey, boolean skip) {
        this.skip = skip;
        Invitation.<Invitation>list("invitationList.survey", survey)
                .forEach(each -> identity(each).ifPresent(elsewhere::add));
    }

    /** What was read: the columns of the file, what was taken for what, the people, and what to mend. */
    record People(List<String> found, InvitedColumns columns, List<Invitation> invitations, RowReport report) {}

    /** Reads the file; rows that reach nobody are faults, or are left out where that was asked for. */
    static People of(Survey survey, byte[] file, InvitedColumns chosen, boolean skip) {
        return new ReadInvited(survey, skip).read(file, chosen);
    }

    private People read(byte[] file, InvitedColumns chosen) {
        table = CsvReader.requiring()
                .takingOthers()
                .upToBytes(1_000_000)
                .upToRows(10_000)
                .read(file);
        columns = chosen.among(table.columns());
        RowReport report = table.report();
        if (!report.hasErrors()
                && columns.email().isEmpty()
                && (columns.name().isEmpty() || columns.address().isEmpty())) {
            report.fileError("Choisissez la colonne des adresses e-mail, ou celles du nom et de l’adresse postale.");
        }
        if (!report.hasErrors()) {
            table.rows().forEach(this::take);
            if (people.isEmpty() && !report.hasErrors()) {
                report.fileError("Le fichier ne contient personne à inviter.");
            }
        }
        return new People(table.columns(), columns, report.hasErrors() ? List.of() : people, report);
    }

    private void take(CsvRow row) {
        Invitation person = person(row);
        String typed = cell(row, columns.email());
        if (!typed.isEmpty() && person.email == null) {
            flaw(row, columns.email(), "« " + shortened(typed) + " » n’est pas une adresse e-mail.");
            return;
        }
        Optional<String> identity = identity(person);
        if (identity.isEmpty()) {
            flaw(row, "", "Il manque une adresse e-mail, ou un nom avec une adresse postale.");
            return;
        }
        Long before = lines.putIfAbsent(identity.get(), row.line());
        if (before != null) {
            told(row, "", "Cette personne est déjà à la ligne " + before + " : elle ne sera invitée qu’une fois.");
        } else if (elsewhere.contains(identity.get())) {
            told(row, "", "Cette personne est déjà invitée à cette enquête : elle est laissée de côté.");
        } else {
            people.add(person);
        }
    }

    private Invitation person(CsvRow row) {
        Invitation person = new Invitation();
        String email = cell(row, columns.email()).toLowerCase(Locale.ROOT);
        person.email = email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches() ? email : null;
        person.name = cut(row, columns.name(), LONGEST_NAME);
        String town = Stream.of(cell(row, columns.postcode()), cell(row, columns.town()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String address = Stream.of(cell(row, columns.address()), town)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        // A town alone is where nobody lives.
        person.address = cell(row, columns.address()).isEmpty()
                ? null
                : address.substring(0, Math.min(LONGEST_TEXT, address.length()));
        person.note = cut(row, columns.note(), LONGEST_TEXT);
        String language = cell(row, columns.language());
        person.language = language(language).orElse("fr");
        if (!language.isEmpty() && language(language).isEmpty()) {
            told(
                    row,
                    columns.language(),
                    "La langue « " + shortened(language) + " » n’est pas proposée : l’invitation sera en français.");
        }
        return person;
    }

    /** By mail address, or by name and postal address however they are written. */
    private static Optional<String> identity(Invitation person) {
        if (person.email != null) {
            return Optional.of(person.email);
        }
        return person.name == null || person.address == null
                ? Optional.empty()
                : Optional.of(plain(person.name) + " " + plain(person.address));
    }

    private static Optional<String> language(String typed) {
        return Languages.offered().stream()
                .filter(tag -> Stream.of(tag, french(tag), Languages.ownName(tag))
                        .anyMatch(name -> plain(name).equals(plain(typed))))
                .findFirst();
    }

    /** What is left when capitals, hyphens and commas do not matter; letters of every script do. */
    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** A language's French name. */
    static String french(String tag) {
        return "fr-x-simple".equals(tag)
                ? "français simple"
                : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.FRENCH);
    }

    private void flaw(CsvRow row, String column, String sentence) {
        if (skip) {
            told(row, column, sentence + " La ligne est laissée de côté.");
        } else {
            table.report().error(row.line(), column, sentence);
        }
    }

    private void told(CsvRow row, String column, String sentence) {
        table.report().warning(row.line(), column, sentence);
    }

    private String cut(CsvRow row, String column, int longest) {
        String cell = cell(row, column);
        if (cell.codePointCount(0, cell.length()) > longest) {
            told(row, column, "Le texte est trop long : la fin est coupée.");
            cell = cell.substring(0, cell.offsetByCodePoints(0, longest));
        }
        return cell.isEmpty() ? null : cell;
    }

    private static String cell(CsvRow row, String column) {
        return column.isEmpty() ? "" : row.get(column);
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 39) + "…";
    }
}
