package fr.portevoix.walk.route;

import fr.portevoix.account.Audit;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Keeps the way of a walk and the stops along it. */
@ApplicationScoped
public class KeepRoute {
    @Inject
    Audit audit;

    /** Keeps the way; an empty one erases what was drawn. */
    @Transactional
    public void keep(Walk walk, Route way) {
        Walk stored = Walk.findById(walk.id);
        stored.route = way.isEmpty() ? null : way.text();
        audit.keep("walk.route", stored.contract.id, "walk", stored.id, stored.slug);
    }

    /** Keeps what a file holds: the way where it has one, the named places behind the stops there are; tells how many. */
    @Transactional
    public int bringIn(Walk walk, RouteFile file, boolean withStops) {
        if (!file.route().isEmpty()) {
            keep(walk, file.route());
        }
        if (!withStops) {
            return 0;
        }
        Walk stored = Walk.findById(walk.id);
        for (RouteFile.Named each : file.stops()) {
            Stop stop = new Stop();
            stop.walk = stored;
            stop.name = each.name();
            stop.stand(each.spot());
            add(stop);
        }
        return file.stops().size();
    }

    /** Adds a stop behind the others. */
    @Transactional
    public void add(Stop stop) {
        stop.walk = Walk.findById(stop.walk.id);
        stop.position = (int) Stop.count("walk", stop.walk) + 1;
        stop.persist();
    }

    /** Keeps what was typed about a stop. */
    @Transactional
    public void change(UUID id, String name, String prompts, Spot spot) {
        Stop stop = Stop.findById(id);
        stop.name = name;
        stop.prompts = prompts;
        stop.stand(spot);
    }

    /** Takes a stop away; what was noted there stays with the walk. */
    @Transactional
    public void remove(Walk walk, UUID id) {
        Stop.delete("walk = ?1 and id = ?2", walk, id);
        renumber(new ArrayList<>(Stop.of(walk)));
    }

    /** Moves a stop one place up (-1) or down (1); at an end it stays. */
    @Transactional
    public void move(Walk walk, UUID id, int by) {
        List<Stop> stops = new ArrayList<>(Stop.of(walk));
        for (int at = 0; at < stops.size(); at++) {
            int to = at + by;
            if (stops.get(at).id.equals(id) && to >= 0 && to < stops.size()) {
                Collections.swap(stops, at, to);
                break;
            }
        }
        renumber(stops);
    }

    private static void renumber(List<Stop> stops) {
        for (int at = 0; at < stops.size(); at++) {
            stops.get(at).position = at + 1;
        }
    }
}
