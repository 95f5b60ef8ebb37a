package vn.tindan.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.shared.RuleViolation;

/** The days of rest and the days made up for; every change counts the running clocks anew. */
@Service
@Transactional
public class HolidayCalendar {

    /** The longest name of a day, in characters. */
    public static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final ClockChanges clocks;
    private final ApplicationEventPublisher events;

    HolidayCalendar(JdbcClient jdbc, ClockChanges clocks, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.events = events;
    }

    /** A day that the calendar names. */
    public record Day(LocalDate day, String name, boolean worked) {}

    @Transactional(readOnly = true)
    public List<Day> of(int year) {
        return jdbc.sql("""
                select day, name, worked from clocks.holiday
                where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1) order by day
                """)
                .param("year", year)
                .query((row, _) ->
                        new Day(row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("worked")))
                .list();
    }

    /** Names a day; returns how many running clocks have another end by it. */
    public int name(Day day) {
        if (day.name().isBlank() || day.name().length() > LONGEST_NAME) {
            throw new RuleViolation("clocks.rule.name");
        }
        jdbc.sql("""
                insert into clocks.holiday (day, name, worked) values (:day, :name, :worked)
                on conflict (day) do update set name = excluded.name, worked = excluded.worked
                """)
                .param("day", day.day())
                .param("name", day.name().strip())
                .param("worked", day.worked())
                .update();
        return changed(day.day());
    }

    public int forget(LocalDate day) {
        jdbc.sql("delete from clocks.holiday where day = :day")
                .param("day", day)
                .update();
        return changed(day);
    }

    private int changed(LocalDate day) {
        events.publishEvent(new ClockEvent.CalendarChanged(day));
        return clocks.countAnew(ClockChanges.Why.CALENDAR);
    }

    static WorkingDays workingDays(JdbcClient jdbc) {
        return new WorkingDays(jdbc
                .sql("select day, worked from clocks.holiday")
                .query((row, _) -> new Day(row.getObject("day", LocalDate.class), "", row.getBoolean("worked")))
                .list()
                .stream()
                .collect(Collectors.toMap(Day::day, Day::worked)));
    }
}
