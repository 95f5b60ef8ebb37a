package vn.tindan.desk.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tindan.desk.DeskIntake;

/** A receipt as it is read aloud, group by group, with the word of each digit; gone when it was read. */
record ReadBack(List<Group> groups, UUID tip, String number, String place, boolean elsewhere) implements Serializable {

    /** Four digits and the keys of their words. */
    record Group(String digits, List<String> words) implements Serializable {
        @Override
        public String toString() {
            return "group";
        }
    }

    static ReadBack of(DeskIntake.Taken taken, String place, boolean elsewhere) {
        var groups = Stream.of(taken.receipt().groups())
                .map(digits -> new Group(
                        digits,
                        digits.chars()
                                .mapToObj(digit -> "desk.digit." + (char) digit)
                                .toList()))
                .toList();
        return new ReadBack(groups, taken.tip(), taken.number(), place, elsewhere);
    }

    @Override
    public String toString() {
        return "receipt";
    }
}
