package dev.plantao.product;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProductMeetingRepository extends JpaRepository<ProductMeeting, Long> {

    Optional<ProductMeeting> findByCode(String code);

    boolean existsByCode(String code);
}
