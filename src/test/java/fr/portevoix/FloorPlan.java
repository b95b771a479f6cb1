package fr.portevoix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which package may use which: the table, and the reading of sources against it. */
final class FloorPlan {

    /** The package of the main class, which only makes ready what the service stands on. */
    private static final String ENTRANCE = "";

    private static final Set<String> NAMES_THAT_SAY_NOTHING =
            Set.of("util", "utils", "common", "helper", "helpers", "dto", "service", "services", "model");

    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+fr\\.portevoix((?:\\.\\w+)*)\\s*;");
    private static final Pattern USE = Pattern.compile("\\bfr\\s*\\.\\s*portevoix\\s*\\.\\s*(\\w+|\\*)");

    /** Comments, texts and characters: they may name any room. */
    private static final Pattern WORDS = Pattern.compile(
            "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'|//[^\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    private final Map<String, Set<String>> rooms = new LinkedHashMap<>();

    /** The plan of this house. */
    static FloorPlan ofThisHouse() {
        FloorPlan plan = new FloorPlan();
        plan.room("shared");
        plan.room(ENTRANCE, "shared");
        plan.room("figures", "shared");
        plan.room("document", "shared", "figures");
        plan.room("account", "shared");
        plan.room("territory", "shared", "figures", "document", "account");
        plan.room("roadmap", plan.on("territory"));
        plan.room("contribution", plan.on("roadmap"));
        for (String wayToSpeak : List.of("survey", "walk", "workshop", "proposal")) {
            plan.room(wayToSpeak, plan.on("contribution"));
        }
        plan.room("action", plan.on("contribution"));
        plan.room("council", plan.on("action"));
        plan.room("analysis", plan.on("contribution", "survey"));
        plan.room(
                "synthesis",
                plan.on("contribution", "survey", "walk", "workshop", "proposal", "action", "council", "analysis"));
        plan.room("home", plan.on(plan.rooms.keySet().toArray(String[]::new)));
        // The demo plays everybody's part, through the same doors, and nobody knows it.
        plan.room("demo", plan.on(plan.rooms.keySet().toArray(String[]::new)));
        return plan;
    }

    /** What is wrong with this source, in sentences; empty when nothing is. */
    List<String> faultsOf(String file, String source) {
        String code = WORDS.matcher(source).replaceAll(" ");
        Matcher declared = PACKAGE.matcher(code);
        if (!declared.find()) {
            return List.of(file + " is not in a package of fr.portevoix");
        }
        List<String> segments =
                List.of(declared.group(1).replaceFirst("^\\.", "").split("\\."));
        List<String> faults = new ArrayList<>();
        segments.stream()
                .filter(NAMES_THAT_SAY_NOTHING::contains)
                .forEach(name -> faults.add(file + " is in a package called " + name + ", which says nothing"));
        String room = segments.get(0);
        if (!rooms.containsKey(room)) {
            faults.add(file + " is in " + room + ", which is not on the floor plan");
            return faults;
        }
        for (String used : roomsUsedIn(code.substring(declared.end()))) {
            if (!used.equals(room) && !rooms.get(room).contains(used)) {
                faults.add(file + " is in " + (room.isEmpty() ? "the entrance" : room) + ", which may not use " + used);
            }
        }
        return faults;
    }

    private static Set<String> roomsUsedIn(String code) {
        Set<String> used = new TreeSet<>();
        Matcher use = USE.matcher(code);
        while (use.find()) {
            used.add(use.group(1));
        }
        return used;
    }

    private void room(String name, String... mayUse) {
        rooms.put(name, Set.of(mayUse));
    }

    /** These rooms and whatever they stand on. */
    private String[] on(String... names) {
        Set<String> all = new TreeSet<>();
        for (String name : names) {
            if (!name.equals(ENTRANCE)) {
                all.add(name);
                all.addAll(rooms.get(name));
            }
        }
        return all.toArray(String[]::new);
    }
}
