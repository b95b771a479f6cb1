package fr.portevoix.demo;

import fr.portevoix.contribution.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many people gave each answer to a survey: what is published of it, from which whole answers are drawn.
 *
 * @param words the file of sentences that open answers are made of
 * @param single counts of people by answer, for each question that takes one
 * @param number the same for questions that take a number
 * @param point counts by the point that was placed, or by the quartier that was named
 * @param matrix counts by row and by step of the scale
 */
record Marginals(
        String survey,
        Channel channel,
        int respondents,
        LocalDate from,
        LocalDate until,
        String words,
        Map<String, Map<String, Integer>> single,
        Map<String, Map<String, Integer>> number,
        Map<String, Map<String, Map<String, Integer>>> matrix,
        Map<String, Map<String, Integer>> point,
        Map<String, Ordered> ranking,
        Map<String, Several> multiple,
        Map<String, Open> open) {
    Marginals {
        single = single == null ? Map.of() : single;
        number = number == null ? Map.of() : number;
        matrix = matrix == null ? Map.of() : matrix;
        point = point == null ? Map.of() : point;
        ranking = ranking == null ? Map.of() : ranking;
        multiple = multiple == null ? Map.of() : multiple;
        open = open == null ? Map.of() : open;
    }

    /** A question with several answers: how many people answered it, and how many gave each answer. */
    record Several(Among among, int base, Map<String, Integer> counts) {}

    /** Things to put in order: how many put each first, and how many each person puts in order. */
    record Ordered(int most, Map<String, Integer> first) {}

    /** Only those who gave one of these answers to an earlier question. */
    record Among(String question, List<String> in) {}

    /**
     * A question answered in words: how many texts, how many speak of each family, and how many are already coded (all
     * where it is not said).
     */
    record Open(String kind, String codebook, Integer coded, int base, Map<String, Integer> counts) {}
}
