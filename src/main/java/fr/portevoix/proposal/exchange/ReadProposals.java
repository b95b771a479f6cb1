package fr.portevoix.proposal.exchange;

import fr.portevoix.document.RowReport;
import fr.portevoix.proposal.Proposal;
import fr.portevoix.proposal.ProposalCall;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Quartier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads proposals from the rows of a file, and keeps nothing itself. */
public final class ReadProposals {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_WORDS = 12_000;
    private static final int LONGEST_STATE = 100;
    private static final int LONGEST_ANSWER = 4_000;

    private final SentTable table;
    private final ProposalColumns columns;
    private final LocalDate today;
    private final RowReport report;
    private final Map<String, Quartier> quartiers = new HashMap<>();
    private final Map<String, RoadmapNode> nodes = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<ReadProposal> proposals = new ArrayList<>();
    private int known;

    private ReadProposals(ProposalCall call, SentTable table, ProposalColumns columns, LocalDate today) {
        this.table = table;
        this.columns = columns;
        this.today = today;
        this.report = table.report();
        Quartier.of(call.contract).forEach(one -> {
            quartiers.put(Slug.of(one.name), one);
            quartiers.put(one.slug, one);
        });
        Roadmap.current(call.contract).map(RoadmapNode::of).orElse(List.of()).forEach(node -> {
            nodes.putIfAbsent(Slug.of(node.label), node);
            nodes.put(Slug.of(node.code), node);
        });
        before.addAll(Proposal.find(
                        "select p.externalId from Proposal p where p.proposalCall = ?1 and p.externalId is not null",
                        call)
                .project(String.class)
                .list());
    }

    /**
     * What was read.
     *
     * @param columns what was taken for what
     * @param known how many the call has already
     */
    public record Found(
            List<String> names, ProposalColumns columns, List<ReadProposal> proposals, int known, RowReport report) {}

    /** Reads the file; with errors in the report nothing may be kept. */
    static Found of(ProposalCall call, byte[] file, ProposalColumns chosen, LocalDate today) {
        SentTable table = SentTable.of(file);
        ProposalColumns columns = chosen.among(table.columns());
        return new ReadProposals(call, table, columns, today).read();
    }

    private Found read() {
        if (!report.hasErrors() && columns.body().isEmpty() && columns.title().isEmpty()) {
            report.fileError("Choisissez la colonne du titre ou celle du texte des propositions.");
        }
        if (!report.hasErrors()) {
            table.rows().forEach(this::take);
            if (proposals.isEmpty() && known == 0 && !report.hasErrors()) {
                report.fileError("Le fichier ne contient aucune proposition.");
            }
        }
        return new Found(table.columns(), columns, proposals, known, report);
    }

    private void take(SentTable.Row row) {
        String title = PlainText.of(row.get(columns.title())).replaceAll("\\s+", " ");
        String body = PlainText.of(row.get(columns.body()));
        String need = PlainText.of(row.get(columns.need()));
        if (title.isEmpty() && body.isEmpty()) {
            report.warning(row.line(), "", "Cette ligne n’a ni titre ni texte\u00a0: elle est laissée de côté.");
            return;
        }
        String words = body.isEmpty() ? title : body;
        if (words.length() > LONGEST_WORDS || need.length() > LONGEST_WORDS) {
            report.error(
                    row.line(),
                    columns.body(),
                    "Ce texte dépasse 12\u00a0000 signes. Raccourcissez-le, ou partagez la ligne en deux.");
            return;
        }
        String id = identity(row, title, words, need);
        if (before.contains(id)) {
            known++;
            return;
        }
        Long line = lines.putIfAbsent(id, row.line());
        if (line != null) {
            report.warning(
                    row.line(),
                    columns.id(),
                    "Cette proposition est déjà à la ligne " + line + "\u00a0: elle n’est prise qu’une fois.");
            return;
        }
        proposals.add(new ReadProposal(
                row.line(),
                id,
                cut(row, columns.title(), title, LONGEST_TITLE),
                words,
                need,
                quartiers(row),
                node(row),
                cut(
                        row,
                        columns.place(),
                        PlainText.of(row.get(columns.place())).replaceAll("\\s+", " "),
                        LONGEST_PLACE),
                day(row),
                cut(
                        row,
                        columns.state(),
                        PlainText.of(row.get(columns.state())).replaceAll("\\s+", " "),
                        LONGEST_STATE),
                cut(row, columns.answer(), PlainText.of(row.get(columns.answer())), LONGEST_ANSWER)));
    }

    /** Its number there; without one its words, so that the same file twice adds nothing either. */
    private String identity(SentTable.Row row, String title, String words, String need) {
        String number = row.get(columns.id()).strip();
        String identity = number.isEmpty()
                ? "mots "
                        + UUID.nameUUIDFromBytes((title + "\n" + words + "\n" + need).getBytes(StandardCharsets.UTF_8))
                : number;
        return identity.length() <= 180
                ? identity
                : "long " + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }

    private List<Quartier> quartiers(SentTable.Row row) {
        String cell = PlainText.of(row.get(columns.quartier()));
        if (cell.isEmpty()) {
            return List.of();
        }
        Quartier whole = quartiers.get(Slug.of(cell));
        if (whole != null) {
            return List.of(whole);
        }
        Set<Quartier> found = new HashSet<>();
        for (String name : cell.split("[;|,\n]")) {
            Quartier quartier = quartiers.get(Slug.of(name));
            if (quartier != null) {
                found.add(quartier);
            } else if (!name.isBlank()) {
                once(
                        row,
                        columns.quartier(),
                        "Le quartier «\u00a0" + shortened(name.strip()) + "\u00a0» n’est pas de ce contrat");
            }
        }
        return List.copyOf(found);
    }

    private RoadmapNode node(SentTable.Row row) {
        String cell = PlainText.of(row.get(columns.objective())).replaceAll("\\s+", " ");
        RoadmapNode node = cell.isEmpty() ? null : nodes.get(Slug.of(cell));
        if (!cell.isEmpty() && node == null) {
            once(
                    row,
                    columns.objective(),
                    "«\u00a0" + shortened(cell) + "\u00a0» n’est pas un objectif de la feuille de route");
        }
        return node;
    }

    private LocalDate day(SentTable.Row row) {
        String cell = row.get(columns.day());
        Optional<LocalDate> day = TolerantDay.read(cell).filter(found -> !found.isAfter(today));
        if (day.isEmpty() && !cell.isBlank()) {
            report.warning(
                    row.line(),
                    columns.day(),
                    "«\u00a0" + shortened(cell)
                            + "\u00a0» n’est pas une date passée\u00a0: le jour de l’import la remplace.");
        }
        return day.orElse(today);
    }

    /** A name that is unknown once is unknown a thousand times: it is told at its first line. */
    private void once(SentTable.Row row, String column, String sentence) {
        if (told.add(column + " " + sentence)) {
            report.warning(
                    row.line(),
                    column,
                    sentence + "\u00a0: la case reste vide, ici et dans les lignes qui disent de même.");
        }
    }

    private String cut(SentTable.Row row, String column, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        report.warning(row.line(), column, "Ce texte est trop long\u00a0: la fin est coupée.");
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    private static String shortened(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 59) + "…";
    }
}
