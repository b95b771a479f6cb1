package fr.portevoix.walk.route;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.document.RowReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as a route, it is read whole or the answer is a report in French. */
class RouteFileTest {
    private static final String GPX = "<?xml version='1.0' encoding='UTF-8'?>"
            + "<gpx xmlns='http://www.topografix.com/GPX/1/1' version='1.1'>"
            + "<wpt lat='43.2130' lon='2.3510'><ele>110</ele><name>Devant l&#233;cole &amp; le <![CDATA[square]]></name></wpt>"
            + "<trk><name>Jeudi</name><trkseg><trkpt lat='43.2120' lon='2.3500'><time>2026-03-05T09:00:00Z</time></trkpt>"
            + "<trkpt lat='43.2130' lon='2.3510'/></trkseg><trkseg><trkpt lat='43.2140' lon='2.3530'/></trkseg></trk>"
            + "<rte><rtept lat='48.0' lon='2.0'/><rtept lat='48.1' lon='2.1'/></rte></gpx>";

    private static RowReport report(String file) {
        RowReport report = new RowReport();
        RouteFile.read(file.getBytes(StandardCharsets.UTF_8), report);
        return report;
    }

    private static RouteFile read(String file) {
        RowReport report = new RowReport();
        RouteFile read = RouteFile.read(file.getBytes(StandardCharsets.UTF_8), report);
        assertThat(report.issues()).isEmpty();
        return read;
    }

    @Test
    void a_recorded_track_is_the_way_and_a_waypoint_a_stop() {
        RouteFile read = read(GPX);

        assertThat(read.route().text()).isEqualTo("43.21200 2.35000\n43.21300 2.35100\n43.21400 2.35300");
        assertThat(read.stops())
                .containsExactly(new RouteFile.Named("Devant lécole & le square", new Spot(4_321_300, 235_100)));
    }

    @Test
    void a_planned_route_is_the_way_where_nothing_was_recorded() {
        assertThat(read("<gpx><rte><rtept lat='43.2' lon='2.3'/><rtept lat='43.3' lon='2.4'/></rte></gpx>")
                        .route()
                        .spots())
                .containsExactly(new Spot(4_320_000, 230_000), new Spot(4_330_000, 240_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"LineString\",\"coordinates\":[[2.35,43.212],[2.36,43.213,110]]}",
                "{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[2.35,43.212],[2.36,43.213]]}}",
                "\uFEFF  {\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                        + "{\"type\":\"MultiLineString\",\"coordinates\":[[[2.35,43.212],[2.36,43.213]]]}}]}"
            })
    void geojson_is_read_in_each_of_its_shapes(String file) {
        assertThat(read(file).route().text()).isEqualTo("43.21200 2.35000\n43.21300 2.36000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "PK\u0003\u0004",
                "latitude;longitude",
                "<gpx>",
                "<gpx/>",
                "<kml><Placemark/></kml>",
                "<html><script>alert(1)</script></html>",
                "<gpx><trk><trkseg><trkpt lat='x' lon='2'/></trkseg></trk></gpx>",
                "<gpx><trk><trkseg><trkpt lat='91' lon='2'/><trkpt lat='43' lon='2'/></trkseg></trk></gpx>",
                "<gpx><trk><trkseg><trkpt lat='NaN' lon='2'/></trkseg></trk></gpx>",
                "<gpx><trk><trkseg><trkpt lat='1e400' lon='2'/></trkseg></trk></gpx>",
                "<gpx><trk><trkseg><trkpt lon='2'/></trkseg></trk></gpx>",
                "<gpx><trk><trkseg><trkpt lat='43' lon='2'/></trkseg></trk></gpx>",
                "<!DOCTYPE gpx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><gpx><wpt lat='1' lon='1'><name>&a;</name></wpt></gpx>",
                "<!DOCTYPE gpx SYSTEM 'http://127.0.0.1:1/x.dtd'><gpx><wpt lat='1' lon='1'/></gpx>",
                "<!DOCTYPE l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><gpx><name>&b;</name></gpx>",
                "<gpx><wpt lat='1' lon='1'><name>&undeclared;</name></wpt></gpx>",
                "{",
                "[]",
                "{}",
                "{}{}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"LineString\",\"coordinates\":[[640000,6230000],[640001,6230001]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[\"2\",43],[2,44]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[2],[3]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[2,1e999],[3,4]]}",
                "{\"type\":\"LineString\",\"coordinates\":{\"a\":1}}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[0,0]]]}",
                "{\"type\":\"Nuage\"}"
            })
    void what_is_no_route_is_refused_in_words(String file) {
        RowReport report = report(file);

        assertThat(report.hasErrors()).isTrue();
        assertThat(report.issues()).allSatisfy(issue -> assertThat(issue.sentence())
                .matches("(?s)[A-ZÉÀ«].*\\.")
                .doesNotContain("root:", "Exception"));
    }

    @Test
    void bombs_are_refused_in_words() {
        assertThat(report("{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(100_000))
                        .hasErrors())
                .isTrue();
        assertThat(report("<gpx>" + "<a>".repeat(100_000)).hasErrors()).isTrue();
        assertThat(report("<gpx><wpt lat='1' lon='1'>" + "<a>".repeat(100_000)).hasErrors())
                .isTrue();
        assertThat(report("<gpx>" + " ".repeat(RouteFile.MOST_BYTES))
                        .issues()
                        .get(0)
                        .sentence())
                .contains("3\u00a0Mo");
        assertThat(report("<gpx><trk><trkseg>" + "<trkpt lat='43' lon='2'/>".repeat(RouteFile.MOST_POINTS + 1))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void more_names_than_a_walk_has_stops_are_cut() {
        RouteFile read = read("<gpx>" + "<wpt lat='43' lon='2'/>".repeat(500) + "</gpx>");

        assertThat(read.stops()).hasSize(RouteFile.MOST_STOPS);
        assertThat(read.stops().get(59).name()).isEqualTo("Arrêt 60");
    }

    @Property(tries = 300)
    void random_bytes_get_an_answer(@ForAll byte[] bytes) {
        RowReport report = new RowReport();
        RouteFile read = RouteFile.read(bytes, report);

        assertThat(report.hasErrors()
                        || !read.route().isEmpty()
                        || !read.stops().isEmpty())
                .isTrue();
    }

    @Property(tries = 100)
    void a_route_comes_back_as_it_was_written(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 9_000_000) Integer> norths) {
        List<Spot> spots = new ArrayList<>();
        for (int at = 0; at < norths.size(); at++) {
            spots.add(new Spot(norths.get(at), at));
        }
        String gpx = spots.stream()
                .map(spot -> "<trkpt lat='" + spot.text().replace(" ", "' lon='") + "'/>")
                .collect(Collectors.joining("", "<gpx><trk><trkseg>", "</trkseg></trk></gpx>"));
        String json = spots.stream()
                .map(spot -> "[" + spot.text().split(" ")[1] + "," + spot.text().split(" ")[0] + "]")
                .collect(Collectors.joining(",", "{\"type\":\"LineString\",\"coordinates\":[", "]}"));
        String typed = spots.stream().map(Spot::text).collect(Collectors.joining("\r\n"));
        RowReport report = new RowReport();

        assertThat(read(gpx).route().spots()).isEqualTo(spots);
        assertThat(read(json).route().spots()).isEqualTo(spots);
        assertThat(Route.read(typed, report).spots()).isEqualTo(spots);
        assertThat(Route.kept(Route.of(spots).text()).spots()).isEqualTo(spots);
    }

    @Property(tries = 100)
    void a_long_track_is_simplified_between_its_ends(@ForAll @IntRange(min = 501, max = 5_000) int length) {
        List<Spot> spots = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            spots.add(new Spot(4_300_000 + 40 * (at % 7) + at, 200_000 + 3 * at));
        }
        Route route = Route.of(spots);

        assertThat(route.spots()).hasSizeBetween(2, Route.MOST_KEPT);
        assertThat(route.spots().get(0)).isEqualTo(spots.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "43.2123, 2.3541|43.21230 2.35410",
                "43.2123 2.3541|43.21230 2.35410",
                "43,2123 ; 2,3541|43.21230 2.35410",
                "43,2123 2,3541|43.21230 2.35410",
                "-12.5;45|-12.50000 45.00000"
            })
    void a_point_is_read_as_people_write_it(String typed, String spot) {
        assertThat(Spot.read(typed).map(Spot::text)).contains(spot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rue Verte", "43", "43.2 2.3 110", "91 2", "43 181", "43.2.1 2", "٤٣ ٢", "1e3 2"})
    void what_is_no_point_is_told_with_its_line(String typed) {
        RowReport report = new RowReport();

        assertThat(Route.read("43.2 2.3\n43.3 2.3\n" + typed, report).isEmpty()).isEqualTo(!typed.isEmpty());
        assertThat(report.issues()).allSatisfy(issue -> assertThat(issue.line()).isEqualTo(3));
    }

    @Test
    void a_kilometre_is_a_kilometre() {
        assertThat(Route.of(List.of(new Spot(4_300_000, 200_000), new Spot(4_300_900, 200_000)))
                        .metres())
                .isEqualTo(1_000);
    }
}
