package dev.plantao.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists a company keeps about its product, its team and its texts. */
@Service
@Transactional
public class Catalog {

    private final ProductModuleRepository modules;
    private final SegmentRepository segments;
    private final DepartmentRepository departments;
    private final AnalystRepository analysts;
    private final ContactPhoneRepository phones;

    Catalog(
            ProductModuleRepository modules,
            SegmentRepository segments,
            DepartmentRepository departments,
            AnalystRepository analysts,
            ContactPhoneRepository phones) {
        this.modules = modules;
        this.segments = segments;
        this.departments = departments;
        this.analysts = analysts;
        this.phones = phones;
    }

    public List<ProductModule> modules() {
        return modules.findAll(Sort.by("name"));
    }

    public Optional<ProductModule> module(String code) {
        return modules.findById(code);
    }

    public List<Segment> segments() {
        return segments.findAll(Sort.by("name"));
    }

    public Optional<Segment> segment(String code) {
        return segments.findById(code);
    }

    public List<Department> departments() {
        return departments.findAll(Sort.by("name"));
    }

    public Optional<Department> department(String code) {
        return departments.findById(code);
    }

    /** The team members who analyse occurrences, by name. */
    public List<Analyst> analysts() {
        return analysts.analysts();
    }

    public Optional<Analyst> analyst(String username) {
        return analysts.findById(username);
    }

    /** What each member of the team is called, by user name. */
    public Map<String, String> names() {
        return analysts.names().stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The user names of those who know this module and this segment, at this level (UNO-B-55). */
    public List<String> specialists(String level, String module, String segment) {
        return analysts.specialists(level, module, segment);
    }

    /** The phones of the support line in the order the company wants them shown (UNO-M-19). */
    public List<ContactPhone> phones() {
        return phones.findAllByOrderByPosition();
    }

    public void add(ProductModule module) {
        modules.save(module);
    }

    public void add(Segment segment) {
        segments.save(segment);
    }

    public void add(Department department) {
        departments.save(department);
    }

    public void add(Analyst analyst) {
        analysts.save(analyst);
    }

    public void add(ContactPhone phone) {
        phones.save(phone);
    }
}
