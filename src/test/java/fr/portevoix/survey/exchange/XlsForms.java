package fr.portevoix.survey.exchange;

import fr.portevoix.document.TestWorkbooks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questionnaires as people write them for ODK and Kobo; rows are written with bars between the cells. */
final class XlsForms {
    /** A household visit in two languages: groups, conditions, « autre », bounds, what the telephone notes. */
    static final XlsForms VISIT = new XlsForms()
            .sheet(
                    "survey",
                    "type | name | label::Français (fr) | label::Arabic (ar) | hint::Français (fr) | required | relevant | constraint | constraint_message::Français (fr) | appearance | $kuid",
                    "start | start",
                    "end | end",
                    "note | accueil | Merci de nous recevoir. | شكرا لاستقبالنا.",
                    "select_one oui_non | Accord | Acceptez-vous de répondre ? | هل تقبل؟ | | yes | | | | | abc",
                    "begin_group | foyer | Votre foyer | | | | ${Accord} = 'oui'",
                    "integer | nb_personnes | Combien êtes-vous ? | كم عددكم؟ | Vous compris. | true | | . >= 1 and . <= 20 | Entre 1 et 20.",
                    "select_multiple transport or_other | transport | Comment vous déplacez-vous ? | | | | ${nb_personnes} > 1 or ${nb_personnes} = 1 | count-selected(.) <= 2",
                    "select_one logement | logement | Votre logement",
                    "text | logement_autre | Précisez | | | | ${logement} = 'Autre'",
                    "end_group",
                    "date | arrivee | Depuis quand habitez-vous ici ? | | | | not(selected(${transport}, 'bus'))",
                    "text | idees | Vos idées | | | | ${Accord} = 'oui' | | | multiline",
                    "range | confiance | Votre confiance",
                    "calculate | __version__")
            .sheet(
                    "choices",
                    "list_name | name | label::Français (fr) | label::Arabic (ar)",
                    "oui_non | oui | Oui | نعم",
                    "oui_non | non | Non | لا",
                    "transport | bus | En bus",
                    "transport | a_pied | À pied",
                    "logement | maison | Une maison",
                    "logement | appart | Un appartement",
                    "logement | Autre | Autre")
            .sheet("settings", "form_title | form_id | default_language", "Visite des foyers | visite | Français (fr)");

    /** A walk about places: the same list for several rows, laid out in the three ways that public forms use. */
    static final XlsForms TABLES = new XlsForms()
            .sheet(
                    "survey",
                    "type | name | label | appearance | kobo--score-choices | relevant",
                    "begin group | lieux | Comment trouvez-vous ces lieux ? | table-list",
                    "select_one avis | place | La place",
                    "select_one avis | ecole | L’école",
                    "end group",
                    "begin group | services | Et ces services ? | field-list",
                    "select_one avis | services_titre | | label",
                    "select_one avis | mairie | La mairie | list-nolabel",
                    "select_one avis | poste | La poste | list-nolabel",
                    "end group",
                    "begin_score | soirs | Le soir ? | | avis",
                    "score__row | rue | La rue",
                    "end_score",
                    "text | pourquoi | Pourquoi ? | | | ${ecole} = 'mal' or ${poste} = 'mal'")
            .sheet("choices", "list name | name | label", "avis | bien | Bien", "avis | mal | Mal")
            .sheet("settings", "form_title", "Les lieux");

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    XlsForms sheet(String name, String... rows) {
        sheets.put(
                name,
                Arrays.stream(rows)
                        .map(row -> Arrays.stream(row.split("\\|", -1))
                                .map(String::strip)
                                .toList())
                        .toList());
        return this;
    }

    /** A small form with these rows after the header, and a list of two answers. */
    static XlsForms of(String header, String... rows) {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(List.of(rows));
        return new XlsForms()
                .sheet("survey", all.toArray(String[]::new))
                .sheet("choices", "list_name | name | label", "on | oui | Oui", "on | non | Non")
                .sheet("settings", "form_title", "Essai");
    }

    byte[] bytes() {
        return TestWorkbooks.of(sheets);
    }
}
