package vn.tindan.geography.position;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;

/** Where the communes of July 2025 have their seats; 28 whose published point lay outside the commune are left out. */
@Component
public class Seats {

    private static final double KILOMETRES_A_DEGREE = 111.2;

    private final Map<UnitId, Point> points = read();

    /** A point on the earth, in degrees. */
    public record Point(double longitude, double latitude) {

        /** Over such distances the earth is flat. */
        double kilometresTo(Point other) {
            double north = latitude - other.latitude;
            double east = (longitude - other.longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
            return Math.hypot(north, east) * KILOMETRES_A_DEGREE;
        }
    }

    /** A commune and how far away its seat is. */
    public record Near(UnitId commune, double kilometres) {}

    public Optional<Point> of(UnitId commune) {
        return Optional.ofNullable(points.get(commune));
    }

    List<Near> nearest(Point point, double within) {
        return points.entrySet().stream()
                .map(seat -> new Near(seat.getKey(), seat.getValue().kilometresTo(point)))
                .filter(near -> near.kilometres() <= within)
                .sorted(Comparator.comparingDouble(Near::kilometres))
                .toList();
    }

    private static Map<UnitId, Point> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Seats.class.getResourceAsStream("/geography/seats_v2.csv")),
                StandardCharsets.UTF_8))) {
            var points = new LinkedHashMap<UnitId, Point>();
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(field -> points.put(
                            new UnitId("v2", field[0]),
                            new Point(Double.parseDouble(field[1]), Double.parseDouble(field[2]))));
            return Collections.unmodifiableMap(points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
