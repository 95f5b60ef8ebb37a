package vn.tindan.reports.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.maps.DrawnMap;
import vn.tindan.geography.maps.Told;
import vn.tindan.geography.maps.UnitMaps;

/** Draws what everybody may read anyway: what is withheld stays plain, like what is not known. */
@Component
class PublishedMaps {

    private static final Pattern UNIT = Pattern.compile("v[0-9]+-[0-9]+");

    private final UnitMaps maps;

    PublishedMaps(UnitMaps maps) {
        this.maps = maps;
    }

    @Nullable DrawnMap of(List<PublicStatistics.Part> parts) {
        var units = new ArrayList<UnitId>();
        var told = new HashMap<UnitId, Told>();
        for (var part : parts) {
            if (UNIT.matcher(part.area()).matches()) {
                var unit = UnitId.parse(part.area());
                units.add(unit);
                if (part.number() != null) {
                    told.put(unit, new Told(part.number(), part.value()));
                }
            }
        }
        return maps.shaded(units, told);
    }
}
