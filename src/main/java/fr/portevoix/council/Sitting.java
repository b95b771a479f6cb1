package fr.portevoix.council;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who sits on a council, as far as everybody may know: how many by college, and the names of those who agreed.
 *
 * @param without how many are in no college
 */
public record Sitting(int members, int observers, List<College> colleges, int without, List<String> names) {
    /** A college, and how many sit in it. */
    public record College(String name, int members) {}

    static Sitting of(List<Member> active) {
        Map<String, Integer> colleges = new TreeMap<>();
        active.stream()
                .filter(member -> member.college != null)
                .forEach(member -> colleges.merge(member.college, 1, Integer::sum));
        return new Sitting(
                active.size(),
                (int) active.stream().filter(member -> member.observer).count(),
                colleges.entrySet().stream()
                        .map(entry -> new College(entry.getKey(), entry.getValue()))
                        .toList(),
                (int) active.stream().filter(member -> member.college == null).count(),
                active.stream()
                        .filter(member -> member.named && member.name != null)
                        .map(member -> member.mandate == null ? member.name : member.name + " (" + member.mandate + ")")
                        .toList());
    }
}
