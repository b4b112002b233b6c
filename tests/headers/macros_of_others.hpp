// Macros of other people's headers, which a program may have included before those of this library.
// Those that nobody's headers could bear (`T`, `error`) are not here, nor those that are called
// like a value or a member of the API.

// NOLINTBEGIN

// Qt
#undef signals
#define signals public
#undef slots
#define slots
#undef emit
#define emit
#undef foreach
#define foreach(variable, _container) for (variable : _container)
#undef forever
#define forever for (;;)
#undef Q_FOREACH
#define Q_FOREACH(v, c) for (v : c)

// C's <complex.h> and <tgmath.h> in GNU mode
#undef I
#define I (__extension__ 1.0iF)
#undef _Complex_I
#define _Complex_I (__extension__ 1.0iF)
#undef complex
#define complex _Complex

// windows.h, without NOMINMAX and WIN32_LEAN_AND_MEAN
#undef min
#define min(a, b) (((a) < (b)) ? (a) : (b))
#undef max
#define max(a, b) (((a) > (b)) ? (a) : (b))
#undef near
#define near
#undef far
#define far
#undef NEAR
#define NEAR
#undef FAR
#define FAR
#undef small
#define small char
#undef hyper
#define hyper __int64
#undef interface
#define interface struct
#undef pascal
#define pascal
#undef cdecl
#define cdecl
#undef IN
#define IN
#undef OUT
#define OUT
#undef OPTIONAL
#define OPTIONAL
#undef CONST
#define CONST const
#undef VOID
#define VOID void
#undef STRICT
#define STRICT 1
#undef THIS
#define THIS void
#undef TRUE
#define TRUE 1
#undef FALSE
#define FALSE 0
#undef ERROR
#define ERROR 0
#undef NO_ERROR
#define NO_ERROR 0
#undef DELETE
#define DELETE 0x10000
#undef DIFFERENCE
#define DIFFERENCE 11
#undef DOMAIN
#define DOMAIN 1
#undef OVERFLOW
#define OVERFLOW 3
#undef UNDERFLOW
#define UNDERFLOW 4
#undef ABSOLUTE
#define ABSOLUTE 1
#undef RELATIVE
#define RELATIVE 2
#undef ALTERNATE
#define ALTERNATE 1
#undef OPAQUE
#define OPAQUE 2
#undef TRANSPARENT
#define TRANSPARENT 1
#undef IGNORE
#define IGNORE 0
#undef INFINITE
#define INFINITE 0xFFFFFFFF
#undef CALLBACK
#define CALLBACK
#undef WINAPI
#define WINAPI
#undef TEXT
#define TEXT(x) L##x
#undef GetObject
#define GetObject GetObjectW
#undef GetMessage
#define GetMessage GetMessageW
#undef GetCurrentTime
#define GetCurrentTime GetTickCount
#undef SendMessage
#define SendMessage SendMessageW
#undef CreateFile
#define CreateFile CreateFileW
#undef DeleteFile
#define DeleteFile DeleteFileW
#undef GetClassName
#define GetClassName GetClassNameW
#undef Yield
#define Yield()
#undef MOD_SHIFT
#define MOD_SHIFT 4
#undef rad1
#define rad1 0x420
#undef grp1
#define grp1 0x430
#undef stc1
#define stc1 0x440
#undef lst1
#define lst1 0x460
#undef psh1
#define psh1 0x400
#undef cmb1
#define cmb1 0x470
#undef ERROR_SUCCESS
#define ERROR_SUCCESS 0
#undef SYNCHRONIZE
#define SYNCHRONIZE 0x100000

// X11
#undef None
#define None 0L
#undef Bool
#define Bool int
#undef Status
#define Status int
#undef True
#define True 1
#undef False
#define False 0
#undef Always
#define Always 2
#undef Success
#define Success 0
#undef Above
#define Above 0
#undef Below
#define Below 1
#undef Unsorted
#define Unsorted 0
#undef CurrentTime
#define CurrentTime 0L
#undef Complex
#define Complex 0
#undef Convex
#define Convex 2
#undef Nonconvex
#define Nonconvex 1
#undef KeyPress
#define KeyPress 2
#undef KeyRelease
#define KeyRelease 3
#undef FocusIn
#define FocusIn 9
#undef FocusOut
#define FocusOut 10
#undef Expose
#define Expose 12
#undef GrayScale
#define GrayScale 1
#undef StaticColor
#define StaticColor 2
#undef InputOutput
#define InputOutput 1
#undef InputOnly
#define InputOnly 2
#undef BadValue
#define BadValue 2
#undef BadRequest
#define BadRequest 1
#undef Opposite
#define Opposite 4
#undef DestroyAll
#define DestroyAll 0
#undef RetainPermanent
#define RetainPermanent 1
#undef ParentRelative
#define ParentRelative 1L
#undef CopyFromParent
#define CopyFromParent 0L
#undef NoSymbol
#define NoSymbol 0L

// glibc
#undef major
#define major(dev) gnu_dev_major(dev)
#undef minor
#define minor(dev) gnu_dev_minor(dev)
#undef makedev
#define makedev(a, b) gnu_dev_makedev(a, b)
#undef unix
#define unix 1
#undef linux
#define linux 1
#undef howmany
#define howmany(x, y) (((x) + ((y)-1)) / (y))
#undef roundup
#define roundup(x, y) (x)
#undef powerof2
#define powerof2(x) ((((x)-1) & (x)) == 0)
#undef MIN
#define MIN(a, b) (a)
#undef MAX
#define MAX(a, b) (a)
#undef setbit
#define setbit(a, i) (a)
#undef clrbit
#define clrbit(a, i) (a)
#undef isset
#define isset(a, i) (a)
#undef isclr
#define isclr(a, i) (a)
#undef NBBY
#define NBBY 8
#undef BIG_ENDIAN
#define BIG_ENDIAN 4321
#undef LITTLE_ENDIAN
#define LITTLE_ENDIAN 1234
#undef PDP_ENDIAN
#define PDP_ENDIAN 3412
#undef BYTE_ORDER
#define BYTE_ORDER 1234
#undef st_atime
#define st_atime st_atim.tv_sec
#undef sa_handler
#define sa_handler __sigaction_handler.sa_handler
#undef si_value
#define si_value _sifields._rt.si_sigval
#undef s6_addr
#define s6_addr __in6_u.__u6_addr8
#undef h_addr
#define h_addr h_addr_list[0]
#undef h_errno
#define h_errno 0

// termios.h
#undef B0
#define B0 0
#undef B50
#define B50 1
#undef B110
#define B110 3
#undef B300
#define B300 7
#undef B1200
#define B1200 9
#undef B9600
#define B9600 13
#undef CR0
#define CR0 0
#undef CR1
#define CR1 1
#undef CR2
#define CR2 2
#undef NL0
#define NL0 0
#undef NL1
#define NL1 1
#undef TAB0
#define TAB0 0
#undef TAB1
#define TAB1 1
#undef BS0
#define BS0 0
#undef BS1
#define BS1 1
#undef FF0
#define FF0 0
#undef FF1
#define FF1 1
#undef VT0
#define VT0 0
#undef VT1
#define VT1 1
#undef ECHO
#define ECHO 8
#undef ECHOE
#define ECHOE 16
#undef ICANON
#define ICANON 2
#undef ISIG
#define ISIG 1
#undef CSIZE
#define CSIZE 48
#undef CS8
#define CS8 48
#undef CBAUD
#define CBAUD 4111
#undef PARENB
#define PARENB 256
#undef EXTA
#define EXTA 14
#undef EXTB
#define EXTB 15

// macOS: <AssertMacros.h> and Objective-C
#undef check
#define check(assertion)
#undef check_noerr
#define check_noerr(error)
#undef check_string
#define check_string(assertion, message)
#undef verify
#define verify(assertion)
#undef verify_noerr
#define verify_noerr(error)
#undef require
#define require(assertion, label)
#undef require_noerr
#define require_noerr(error, label)
#undef require_string
#define require_string(a, b, c)
#undef nil
#define nil nullptr
#undef Nil
#define Nil nullptr
#undef YES
#define YES 1
#undef NO
#define NO 0
#undef TYPE_BOOL
#define TYPE_BOOL 1

// Arduino
#undef bit
#define bit(b) (1UL << (b))
#undef word
#define word(...) 0
#undef abs
#define abs(x) (x)
#undef round
#define round(x) (x)
#undef sq
#define sq(x) ((x) * (x))
#undef constrain
#define constrain(a, b, c) (a)
#undef radians
#define radians(x) (x)
#undef degrees
#define degrees(x) (x)
#undef lowByte
#define lowByte(w) (w)
#undef highByte
#define highByte(w) (w)
#undef bitRead
#define bitRead(v, b) (v)
#undef bitSet
#define bitSet(v, b) (v)
#undef bitClear
#define bitClear(v, b) (v)
#undef bitWrite
#define bitWrite(v, b, c) (v)
#undef interrupts
#define interrupts()
#undef noInterrupts
#define noInterrupts()
#undef F
#define F(x) (x)
#undef PI
#define PI 3.14
#undef HALF_PI
#define HALF_PI 1.57
#undef TWO_PI
#define TWO_PI 6.28
#undef EULER
#define EULER 2.718
#undef HIGH
#define HIGH 1
#undef LOW
#define LOW 0
#undef INPUT
#define INPUT 0
#undef OUTPUT
#define OUTPUT 1
#undef INTERNAL
#define INTERNAL 3
#undef EXTERNAL
#define EXTERNAL 0
#undef SERIAL
#define SERIAL 0
#undef DISPLAY
#define DISPLAY 1
#undef LSBFIRST
#define LSBFIRST 0
#undef MSBFIRST
#define MSBFIRST 1
#undef CHANGE
#define CHANGE 1
#undef FALLING
#define FALLING 2
#undef RISING
#define RISING 3
#undef B00000000
#define B00000000 0
#undef B1
#define B1 1
#undef B10
#define B10 2
#undef B11
#define B11 3
#undef B11111111
#define B11111111 255

// Unreal Engine, R, PostgreSQL, Perl and other C programs
#undef ensure
#define ensure(x) (x)
#undef UPROPERTY
#define UPROPERTY(...)
#undef INLINE
#define INLINE inline
#undef FORCEINLINE
#define FORCEINLINE inline
#undef Assert
#define Assert(x)
#undef Min
#define Min(a, b) (a)
#undef Max
#define Max(a, b) (a)
#undef warning
#define warning Rf_warning
#undef isNull
#define isNull Rf_isNull
#undef likely
#define likely(x) (x)
#undef unlikely
#define unlikely(x) (x)
#undef array_size
#define array_size(x) 0
#undef offset_of
#define offset_of(a, b) 0
#undef container_of
#define container_of(a, b, c) 0
#undef ARRAY_SIZE
#define ARRAY_SIZE(x) 0
#undef countof
#define countof(x) 0
#undef UNUSED
#define UNUSED(x)
#undef CHECK
#define CHECK(x)
#undef EXPECT
#define EXPECT(x)
#undef LOG
#define LOG(x)
#undef LIKELY
#define LIKELY(x) (x)
#undef UNLIKELY
#define UNLIKELY(x) (x)
#undef DEBUG
#define DEBUG 1
#undef RELEASE
#define RELEASE 1
#undef VERSION
#define VERSION 1
#undef BUFFER_SIZE
#define BUFFER_SIZE 1
#undef SUCCESS
#define SUCCESS 0
#undef FAILURE
#define FAILURE 1
#undef FAIL
#define FAIL 1
#undef OK
#define OK 0
#undef YIELD
#define YIELD 1
// NOLINTEND
