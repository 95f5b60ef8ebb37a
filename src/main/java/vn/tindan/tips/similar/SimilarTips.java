package vn.tindan.tips.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.sealing.BlindIndex;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.tips.terms.TipCategory;

/**
 * The tips of the same unit that may tell the same as one: by rare words that both have, by place, time and category. What
 * is compared are blind words; which words are shared is known from the tip that is open, the others stay sealed.
 */
@Service
@Transactional(readOnly = true)
public class SimilarTips {

    static final int SHOWN = 5;
    private static final int LOOKED_AT = 1_000;
    private static final int DAYS = 90;
    private static final double LEAST_TEXT = 0.2;
    private static final double LEAST = 0.32;

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final TipInbox inbox;

    SimilarTips(JdbcClient jdbc, BlindIndex index, TipInbox inbox) {
        this.jdbc = jdbc;
        this.index = index;
        this.inbox = inbox;
    }

    /**
     * One that may tell the same, and why it is thought so.
     *
     * @param percent how alike, of a hundred
     * @param words the rarest that both have
     */
    public record Match(
            TipInbox.Line line, int percent, List<String> words, boolean sameCategory, boolean samePlace, long days) {}

    private record Candidate(UUID id, long[] words, TipCategory category, String place, Instant at) {}

    private record Scored(Candidate candidate, double score) {}

    public List<Match> to(Jurisdiction jurisdiction, TipReading.View tip) {
        if (tip.story() == null) {
            return List.of();
        }
        var own = candidate(tip.id());
        var others = candidates(tip, own);
        var likeness =
                new Likeness(own.words(), others.stream().map(Candidate::words).toList());
        var best = others.stream()
                .filter(other -> likeness.text(other.words()) >= LEAST_TEXT)
                .map(other -> new Scored(other, score(likeness, own, other)))
                .filter(scored -> scored.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(SHOWN)
                .toList();
        return matches(jurisdiction, tip, own, best, likeness, others.size());
    }

    private static double score(Likeness likeness, Candidate own, Candidate other) {
        return Likeness.score(
                likeness.text(other.words()),
                own.category() == other.category(),
                own.place().equals(other.place()),
                Likeness.days(own.at(), other.at()));
    }

    private Candidate candidate(UUID tip) {
        return jdbc.sql("select id, tokens, category, counted_unit, received_at from tips.tip where id = :tip")
                .param("tip", tip)
                .query((row, _) -> candidate(row))
                .single();
    }

    private List<Candidate> candidates(TipReading.View tip, Candidate own) {
        return jdbc.sql("""
                select id, tokens, category, counted_unit, received_at from tips.tip
                where handling_unit = :unit and received_at between :from and :to and id <> :tip
                  and status <> 'MERGED' and data_key is not null
                order by received_at desc limit :most
                """)
                .param("unit", tip.unit().toString())
                .param("from", own.at().minus(DAYS, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .param("to", own.at().plus(DAYS, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .param("tip", tip.id())
                .param("most", LOOKED_AT)
                .query((row, _) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var boxed = (Long[]) row.getArray("tokens").getArray();
        long[] words = Arrays.stream(boxed).mapToLong(Long::longValue).sorted().toArray();
        return new Candidate(
                row.getObject("id", UUID.class),
                words,
                TipCategory.valueOf(row.getString("category")),
                row.getString("counted_unit"),
                row.getTimestamp("received_at").toInstant());
    }

    private List<Match> matches(
            Jurisdiction jurisdiction,
            TipReading.View tip,
            Candidate own,
            List<Scored> best,
            Likeness likeness,
            int lookedAt) {
        var rare = new RareWords(tip.story() + " . " + text(tip.place()), index, likeness, Math.max(2, lookedAt / 10));
        var lines = new LinkedHashMap<UUID, TipInbox.Line>();
        inbox.those(
                        jurisdiction,
                        best.stream().map(each -> each.candidate().id()).toList())
                .forEach(line -> lines.put(line.id(), line));
        return best.stream()
                .filter(each -> lines.containsKey(each.candidate().id()))
                .map(each -> match(own, each, lines, rare))
                .toList();
    }

    private static Match match(Candidate own, Scored scored, Map<UUID, TipInbox.Line> lines, RareWords rare) {
        var other = scored.candidate();
        return new Match(
                java.util.Objects.requireNonNull(lines.get(other.id())),
                (int) Math.round(100 * Math.min(1, scored.score())),
                rare.sharedWith(other.words()),
                own.category() == other.category(),
                own.place().equals(other.place()),
                Likeness.days(own.at(), other.at()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
